using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Absences;
using Tandem.Operation.OnCall;
using Tandem.Operation.OnCallFeeds;
using Tandem.Operation.ShiftSwaps;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.ChangeCalendar;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>Schedules are written, changed, swapped, read by programs and carried to calendars.</summary>
public sealed class ScheduleTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_schedule_is_checked_and_an_override_puts_somebody_else_on_call_for_a_time(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        (await house.Do<AddSchedule, Schedule>(feature => feature.Run(new("x", Zone: "Mars/Base"), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("zone");
        (await house.Do<AddSchedule, Schedule>(feature => feature.Run(new("x", Zone: "Etc/UTC", Layers: [new("", ["nobody-at-all"], new(2026, 1, 1))]), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("layers");
        (await house.Do<EditSchedule>(feature => feature.Run(new(watch.Schedule.Id, Patch.Of("hours", "sometimes")), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("hours");

        var at = new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);
        (await Now(house, watch.Schedule, at)).ShouldBe(watch.Anna.Id);
        await house.Do<AddOverride>(feature => feature.Run(new(watch.Schedule.Id, watch.Ben.Id, at.AddHours(-1), at.AddHours(1), "A party"), Census.Tandem));
        (await Now(house, watch.Schedule, at)).ShouldBe(watch.Ben.Id);
        (await Now(house, watch.Schedule, at.AddHours(1))).ShouldBe(watch.Anna.Id);
        var put = (await house.Read(all => all.Schedules.AsNoTracking().SingleAsync(each => each.Id == watch.Schedule.Id))).Overrides.ShouldHaveSingleItem();
        await house.Do<RemoveOverride>(feature => feature.Run(new(watch.Schedule.Id, $"{put.Id}"), Census.Tandem));
        (await Now(house, watch.Schedule, at)).ShouldBe(watch.Anna.Id);
        await house.Do<MoveSchedule>(feature => feature.Run(new(watch.Schedule.Id, ScheduleLife.Retired), Census.Tandem));
        (await Now(house, watch.Schedule, at)).ShouldBeNull();
        (await watch.Office.Facts(watch.Schedule.Id.Value)).ShouldBe([nameof(ScheduleAdded), nameof(OverrideAdded), nameof(OverrideRemoved), nameof(ScheduleMoved)]);
    }

    [Theory, Stores]
    public async Task Whoever_is_asked_takes_a_shift_over_and_nobody_else_can_say_so(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var (anna, ben) = (await house.ActorOf(watch.Anna), await house.ActorOf(watch.Ben));
        var from = new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
        Task<ShiftSwap> Ask() => house.Do<AskForSwap, ShiftSwap>(feature => feature.Run(new(watch.Schedule.Id, watch.Ben.Id, from, from.AddHours(24), "A wedding"), anna));
        (await house.Do<AskForSwap, ShiftSwap>(feature => feature.Run(new(watch.Schedule.Id, watch.Anna.Id, from, from.AddHours(2)), anna)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("other");
        (await house.Do<AskForSwap, ShiftSwap>(feature => feature.Run(new(watch.Schedule.Id, watch.Ben.Id, from.AddHours(13), from.AddHours(14)), anna)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("from");

        var swap = await Ask();
        await house.Do<AcceptSwap>(feature => feature.Run(new(swap.Id), anna)).ShouldThrowAsync<Refused>();
        await house.Do<DeclineSwap>(feature => feature.Run(new(swap.Id), ben));
        (await Now(house, watch.Schedule, from)).ShouldBe(watch.Anna.Id);
        var taken = await Ask();
        await house.Do<WithdrawSwap>(feature => feature.Run(new(taken.Id), anna));
        var good = await Ask();
        await house.Do<AcceptSwap>(feature => feature.Run(new(good.Id), ben));
        (await Now(house, watch.Schedule, from)).ShouldBe(watch.Ben.Id);
        (await house.Read(all => all.Schedules.AsNoTracking().SingleAsync(each => each.Id == watch.Schedule.Id))).Overrides.ShouldHaveSingleItem().Until.ShouldBe(from.AddHours(12), "the rest was Ben's anyway");
    }

    [Theory, Stores]
    public async Task Gaps_and_burdens_are_told_ahead_and_who_is_away_is_shown(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var begin = new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);
        var schedule = await house.Do<AddSchedule, Schedule>(feature => feature.Run(
            new("Days only", Zone: "Etc/UTC", Hours: "mon-fri 00:00-24:00", Layers: [new("Days", [watch.Anna.UserName!], new(2026, 3, 2), "00:00", Hours: "mon-thu 00:00-24:00; sat 00:00-24:00")]), Census.Tandem));
        var coverage = await house.Do<ReadCoverage, Coverage>(feature => feature.Run(schedule, begin, begin.AddDays(7), TestContext.Current.CancellationToken));
        var gap = coverage.Gaps.ShouldHaveSingleItem();
        (gap.From, gap.Until).ShouldBe((begin.AddDays(4), begin.AddDays(5)), "Friday; the Sunday was never asked for");
        var burden = coverage.Burdens.ShouldHaveSingleItem();
        (burden.Hours, burden.Nights, burden.Weekends).ShouldBe((120, 40, 24));

        await house.Do<PlanAbsence, Absence>(feature => feature.Run(new("Holiday", watch.Anna.Id, begin.AddHours(2), begin.AddHours(4)), Census.Tandem));
        var shifts = Roster.Of(watch.Schedule).Shifts(begin, begin.AddDays(1));
        var clash = (await house.Read(async all => await all.Clashes(shifts, await all.PeopleOf(shifts.Select(each => each.Person), default), default))).ShouldHaveSingleItem();
        clash.Shift.From.ShouldBe(begin);
        await house.Do<WithdrawAbsence>(feature => feature.Run(new(clash.Absence.Id), Census.Tandem));
        (await house.Read(async all => await all.Clashes(shifts, await all.PeopleOf(shifts.Select(each => each.Person), default), default))).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Programs_ask_who_is_on_call_and_calendars_read_shifts_by_a_secret_address(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var number = ScheduleKind.Kind.NumberOf(watch.Schedule);
        using var program = await house.Program(watch.Office.ManagerPerson);
        var answer = await program.GetFromJsonAsync<JsonObject>($"/api/v1/schedules/{number}/on-call?at=2026-03-04T03:00:00Z");
        (answer!["person"]!.GetValue<string>(), answer["until"]!.GetValue<string>(), answer["nextName"]!.GetValue<string>()).ShouldBe((Person.Kind.NumberOf(watch.Anna), "2026-03-04T12:00:00Z", "Ben"));
        var shifts = await program.GetFromJsonAsync<JsonObject>($"/api/v1/schedules/{number}/shifts?from=2026-03-04T00:00:00Z&to=2026-03-06T00:00:00Z");
        shifts!["items"]!.AsArray().Count.ShouldBe(4);
        (await program.GetAsync($"/api/v1/schedules/{number}/shifts?from=2026-03-04T00:00:00Z&to=2026-03-03T00:00:00Z")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await program.GetFromJsonAsync<JsonObject>($"/api/v1/schedules/{number}/coverage?from=2026-03-04T00:00:00Z&to=2026-03-06T00:00:00Z"))!["burdens"]!.AsArray().Count.ShouldBe(2);
        (await program.PostAsJsonAsync("/api/v1/schedules", new { name = "From a program", zone = "Europe/Berlin", layers = new[] { new { name = "Weeks", people = new[] { Person.Kind.NumberOf(watch.Ben) }, start = "2026-01-05", unit = "week" } } })).StatusCode.ShouldBe(HttpStatusCode.Created);

        var anna = await house.ActorOf(watch.Anna);
        var address = new Uri(await house.Do<MakeFeed, string>(feature => feature.Run(new(), anna)));
        using var calendar = new HttpClient { BaseAddress = house.Address };
        var read = await calendar.GetStringAsync(address.PathAndQuery);
        read.ShouldContain("BEGIN:VEVENT");
        read.ShouldNotContain("SUMMARY:Ben");
        await house.Do<MakeFeed, string>(feature => feature.Run(new(), anna));
        (await calendar.GetAsync(address.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a new address makes the old one invalid");
        var changes = new Uri(await house.Do<MakeCalendarAddress, string>(feature => feature.Run(new(), anna)));
        (await calendar.GetAsync(changes.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await calendar.GetAsync($"/calendar/{changes.Segments[^1]}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "what opens one calendar opens no other");
    }

    [Theory, Stores]
    public async Task Overrides_and_absences_come_from_calendar_files(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var file = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260311T020000Z\r\nDTEND:20260311T060000Z\r\nSUMMARY:{watch.Ben.UserName}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        (await house.Do<TakeOverrides, int>(feature => feature.Run(new(watch.Schedule.Id, file), Census.Tandem))).ShouldBe(1);
        (await Now(house, watch.Schedule, new(2026, 3, 11, 3, 0, 0, TimeSpan.Zero))).ShouldBe(watch.Ben.Id);
        await house.Do<TakeOverrides, int>(feature => feature.Run(new(watch.Schedule.Id, file), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do<TakeOverrides, int>(feature => feature.Run(new(watch.Schedule.Id, "no calendar"), Census.Tandem)).ShouldThrowAsync<Refused>();

        var anna = await house.ActorOf(watch.Anna);
        (await house.Do<TakeAbsences, int>(feature => feature.Run(new(file), anna))).ShouldBe(1);
        (await house.Read(all => all.Set<Absence>().AsNoTracking().SingleAsync(absence => absence.Person == watch.Anna.Id))).From.ShouldBe(new DateTimeOffset(2026, 3, 11, 2, 0, 0, TimeSpan.Zero));
    }

    private static async Task<Id<Person>?> Now(House house, Schedule schedule, DateTimeOffset at)
    {
        var now = await house.Read(store => store.Schedules.AsNoTracking().SingleAsync(each => each.Id == schedule.Id));
        return (await house.Do<WhoIsOnCall, Person?>(feature => feature.At(now, at, default)))?.Id;
    }
}
