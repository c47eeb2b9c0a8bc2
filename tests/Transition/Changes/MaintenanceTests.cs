using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Transition.Changes;
using Tandem.Transition.Maintenance;

namespace Tandem.Tests.Transition.Changes;

/// <summary>When work on what is agreed.</summary>
public sealed class MaintenanceTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_window_starts_and_ends_by_itself_and_comes_round(DatabaseKind store)
    {
        var room = await Workroom.In(await Houses.Fresh(store));
        await using var house = room.House;
        var start = room.Clock.AddHours(1);
        var window = await Plan(room, start, start.AddHours(2), MaintenanceRepeat.Weekly);

        await Pass(room, TimeSpan.FromHours(1.1));
        (await Now(room, window)).State.ShouldBe(MaintenanceLife.UnderWay);
        await Pass(room, TimeSpan.FromHours(2));
        (await Now(room, window)).State.ShouldBe(MaintenanceLife.Ended);
        var next = await house.Read(all => all.MaintenanceWindows.AsNoTracking().SingleAsync(each => each.State == MaintenanceLife.Planned));
        (next.StartsAt - start).TotalDays.ShouldBe(7, 0.05);
        next.Items.ShouldBe([room.Switch.Id]);
    }

    [Theory, Stores]
    public async Task A_window_that_was_moved_starts_at_its_new_time_only(DatabaseKind store)
    {
        var room = await Workroom.In(await Houses.Fresh(store));
        await using var house = room.House;
        var start = room.Clock.AddHours(1);
        var window = await Plan(room, start, start.AddHours(1));
        await room.Do<EditMaintenance, EditMaintenance.Request>(new(window.Id, new(new() { ["startsAt"] = start.AddHours(3).ToString("O"), ["endsAt"] = start.AddHours(4).ToString("O") })));

        await Pass(room, TimeSpan.FromHours(2));
        (await Now(room, window)).State.ShouldBe(MaintenanceLife.Planned);
        await Pass(room, TimeSpan.FromHours(2.5));
        (await Now(room, window)).State.ShouldBe(MaintenanceLife.UnderWay);
        await room.House.Do<EditMaintenance>(feature => feature.Run(new(window.Id, Patch.Of("startsAt", start)), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<EndMaintenance, EndMaintenance.Request>(new(window.Id));
        (await Now(room, window)).EndsAt.ShouldBe(room.Clock, TimeSpan.FromMinutes(1));
    }

    [Theory, Stores]
    public async Task Bad_windows_are_refused_and_a_cancelled_one_says_why(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        foreach (var (request, field) in new (PlanMaintenance.Request, string)[]
        {
            (new("x", StartsAt: room.Clock.AddHours(1), EndsAt: room.Clock.AddHours(2)), "items"),
            (new("x", StartsAt: room.Clock.AddHours(2), EndsAt: room.Clock.AddHours(1), Items: [room.Switch.Id]), "endsAt"),
            (new("x", StartsAt: room.Clock.AddHours(-2), EndsAt: room.Clock.AddHours(-1), Items: [room.Switch.Id]), "endsAt"),
            (new("x", StartsAt: room.Clock, EndsAt: room.Clock.AddDays(8), Items: [room.Switch.Id]), "endsAt"),
            (new("x", EndsAt: room.Clock.AddDays(8), Items: [room.Switch.Id]), "startsAt"),
            (new(" ", StartsAt: room.Clock, EndsAt: room.Clock.AddHours(1), Items: [room.Switch.Id]), "title"),
        })
            (await room.House.Do<PlanMaintenance, MaintenanceWindow>(feature => feature.Run(request, room.Agent)).ShouldThrowAsync<Refused>(field)).Complaints[0].Field.ShouldBe(field);

        var window = await Plan(room, room.Clock.AddHours(1), room.Clock.AddHours(2));
        await room.House.Do<CancelMaintenance>(feature => feature.Run(new(window.Id), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<CancelMaintenance, CancelMaintenance.Request>(new(window.Id, "The part is late", ForGood: true));
        await room.House.Do<StartMaintenance>(feature => feature.Run(new(window.Id), room.Agent)).ShouldThrowAsync<Exception>();
    }

    [Theory, Stores]
    public async Task An_approved_change_is_a_window_by_itself_for_as_long_as_it_really_takes(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise(new(Type: ChangeType.Standard, PlannedStart: room.Clock.AddHours(1), PlannedEnd: room.Clock.AddHours(2), Interrupts: true));
        (await At(room, room.Clock.AddHours(1.5))).ShouldNotContain(change.Id.Value, "nobody has decided");
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));

        (await At(room, room.Clock.AddHours(1.5))).ShouldContain(change.Id.Value);
        (await At(room, room.Clock.AddHours(2.5))).ShouldNotContain(change.Id.Value);
        room.House.Clock.Move(TimeSpan.FromHours(1));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));
        room.House.Clock.Move(TimeSpan.FromHours(3));
        (await At(room, room.Clock)).ShouldContain(change.Id.Value, "it takes longer");
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.WithIssues));
        room.House.Clock.Move(TimeSpan.FromMinutes(1));
        (await At(room, room.Clock)).ShouldNotContain(change.Id.Value);
        (await At(room, room.Clock.AddHours(-1))).ShouldContain(change.Id.Value, "it was under way then");
    }

    [Theory]
    [InlineData(MaintenanceRepeat.Daily, "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z")]
    [InlineData(MaintenanceRepeat.Daily, "2026-10-24T20:00:00Z", "2026-10-25T21:00:00Z")]
    [InlineData(MaintenanceRepeat.Weekly, "2026-03-22T21:00:00Z", "2026-03-29T20:00:00Z")]
    [InlineData(MaintenanceRepeat.Monthly, "2026-11-08T21:00:00Z", "2026-12-13T21:00:00Z")]
    [InlineData(MaintenanceRepeat.Monthly, "2026-11-29T21:00:00Z", "2026-12-27T21:00:00Z")]
    public void What_comes_round_comes_at_the_same_hour_of_the_clock_on_the_wall(MaintenanceRepeat repeats, string one, string next) =>
        NextMaintenance.After(DateTimeOffset.Parse(one, null), repeats, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ShouldBe(DateTimeOffset.Parse(next, null));

    private static Task<MaintenanceWindow> Plan(Workroom room, DateTimeOffset from, DateTimeOffset to, MaintenanceRepeat? repeats = null) =>
        room.House.Do<PlanMaintenance, MaintenanceWindow>(feature => feature.Run(new("Clean the fans", Items: [room.Switch.Id], StartsAt: from, EndsAt: to, Repeats: repeats, Team: room.Team.Id), room.Agent));

    private static Task<MaintenanceWindow> Now(Workroom room, MaintenanceWindow window) => room.House.Read(store => store.MaintenanceWindows.AsNoTracking().SingleAsync(each => each.Id == window.Id));

    private static async Task<IEnumerable<Guid>> At(Workroom room, DateTimeOffset moment) =>
        (await room.House.Do<PlannedWork, IReadOnlyList<PlannedWindow>>(work => work.At(moment, default))).Where(window => window.Covers(room.Switch.Id, null)).Select(window => window.Record.Id);

    private static async Task Pass(Workroom room, TimeSpan time)
    {
        room.House.Clock.Move(time);
        await room.House.Settled();
    }
}
