using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.ChangeCalendar;
using Tandem.Transition.Changes;
using Tandem.Transition.ChangeTasks;
using Tandem.Transition.StandardChanges;

namespace Tandem.Tests.Transition.Changes;

/// <summary>What is approved once for every time, and the tasks of a change.</summary>
public sealed class StandardChangeTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_standard_change_is_approved_by_somebody_else_and_again_after_it_was_edited(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var mine = await room.House.Do<ProposeStandardChange, StandardChange>(feature => feature.Run(new("Restart it", ImplementationPlan: "Restart.", BackOutPlan: "Wait."), room.Manager));

        (await room.House.Do<ApproveStandardChange>(feature => feature.Run(new(mine.Id), room.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Message.ShouldContain("somebody else");
        await room.House.Do<ScheduleChange>(async feature => await feature.Run(new((await room.Raise(new(Type: ChangeType.Standard, Standard: mine.Id, ImplementationPlan: "Restart."))).Id), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<EditStandardChange, EditStandardChange.Request>(new(room.Catalogued.Id, Patch.Of("implementationPlan", "Do as you like.")));
        (await room.House.Read(all => all.StandardChanges.SingleAsync(each => each.Id == room.Catalogued.Id))).State.ShouldBe(StandardChangeLife.Proposed);
        await room.Do<RetireStandardChange, RetireStandardChange.Request>(new(room.Catalogued.Id, "It went wrong"), room.Manager);
        await room.Do<ProposeAgain, ProposeAgain.Request>(new(room.Catalogued.Id));
    }

    [Theory, Stores]
    public async Task What_is_in_no_catalogue_or_done_otherwise_is_no_standard_change(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var none = await room.House.Do<RaiseChange, Change>(feature => feature.Run(new("By my own hand", ChangeType.Standard, Items: [room.Switch.Id], PlannedStart: room.Clock.AddDays(1), PlannedEnd: room.Clock.AddDays(2)), room.Agent));
        (await room.House.Do<ScheduleChange>(feature => feature.Run(new(none.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("standard");

        var otherwise = await room.Raise(new(Type: ChangeType.Standard, ImplementationPlan: "With a hammer."));
        (await room.House.Do<ScheduleChange>(feature => feature.Run(new(otherwise.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("implementationPlan");

        var narrow = await room.House.Do<ProposeStandardChange, StandardChange>(feature => feature.Run(new("Only the printer", Items: [room.Printer.Id], ImplementationPlan: "Paper.", BackOutPlan: "No paper."), room.Agent));
        await room.Do<ApproveStandardChange, ApproveStandardChange.Request>(new(narrow.Id), room.Manager);
        var wide = await room.Raise(new(Type: ChangeType.Standard, Standard: narrow.Id, ImplementationPlan: "Paper."));
        (await room.House.Do<ScheduleChange>(feature => feature.Run(new(wide.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("items");
    }

    [Theory, Stores]
    public async Task What_went_well_can_be_proposed_and_how_often_it_goes_well_is_counted(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        foreach (var outcome in new[] { ChangeOutcome.Successful, ChangeOutcome.Successful, ChangeOutcome.Failed })
            await Finish(room, await room.Raise(new(Type: ChangeType.Standard, PlannedStart: room.Clock.AddMinutes(1), PlannedEnd: room.Clock.AddHours(1))), outcome);
        (await house.Read(all => all.SuccessOf(room.Catalogued.Id, default))).ShouldBe(new Success(3, 2));

        var emergency = await room.Raise(new("Clear the log", ChangeType.Emergency, PlannedStart: room.Clock, PlannedEnd: room.Clock.AddHours(1)));
        await room.House.Do<ProposeFromChange>(feature => feature.Run(new(emergency.Id), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<AskForApproval, AskForApproval.Request>(new(emergency.Id));
        await room.Do<StartUnapproved, StartUnapproved.Request>(new(emergency.Id, "The disk is full"), room.Manager);
        await room.Do<FinishChange, FinishChange.Request>(new(emergency.Id, ChangeOutcome.Successful));
        await room.Do<ProposeFromChange, ProposeFromChange.Request>(new(emergency.Id));
        (await house.Read(all => all.StandardChanges.SingleAsync(each => each.Title == "Clear the log"))).Items.ShouldBe([room.Switch.Id]);

        await house.Let(room.AgentPerson);
        using var visitor = await house.SignedIn(room.AgentPerson);
        await visitor.Open($"/standard-changes/STC-{room.Catalogued.Serial}");
        visitor.Page.Body!.TextContent.ShouldContain("2 of 3 went as planned");
        await visitor.Press("Do it");
        visitor.Page.QuerySelector("input[name='title']")!.GetAttribute("value").ShouldBe(room.Catalogued.Title);
        visitor.Page.QuerySelector("input[name='title']")!.HasAttribute("required").ShouldBeFalse("the catalogue says it");
        await visitor.Submit("#form-create", ("title", ""));
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldStartWith(room.Catalogued.Title);
        await visitor.Open("/changes/new");
        visitor.Page.QuerySelector("input[name='title']")!.HasAttribute("required").ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task A_change_with_open_tasks_did_not_go_as_planned(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise(new(Type: ChangeType.Standard));
        await room.Do<AddChangeTask, AddChangeTask.Request>(new(change.Id, "Unplug it", room.AgentPerson.Id));
        await room.Do<AddChangeTask, AddChangeTask.Request>(new(change.Id, "Dust it"));
        await room.Do<AddChangeTask, AddChangeTask.Request>(new(change.Id, "Plug it"));
        await room.House.Do<AddChangeTask>(feature => feature.Run(new(change.Id, " "), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<RemoveChangeTask, RemoveChangeTask.Request>(new(change.Id, 2));
        await room.Do<TickChangeTask, TickChangeTask.Request>(new(change.Id, 1));
        await room.House.Do<TickChangeTask>(feature => feature.Run(new(change.Id, 3), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));

        (await room.House.Do<FinishChange>(feature => feature.Run(new(change.Id, ChangeOutcome.Successful), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Message.ShouldContain("Plug it");
        await room.Do<TickChangeTask, TickChangeTask.Request>(new(change.Id, 2));
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
        (await room.Now(change.Id)).Tasks.Select(task => (task.Text, task.DoneAt is not null)).ShouldBe([("Unplug it", true), ("Plug it", true)]);
    }

    [Theory, Stores]
    public async Task The_calendar_shows_the_month_and_other_programs_read_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var change = await room.Raise(new("Renew the certificate", ChangeType.Standard));
        var draft = await room.Raise(new("Only a thought"));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await house.Let(room.AgentPerson);
        using var visitor = await house.SignedIn(room.AgentPerson);

        await visitor.Open($"/changes/calendar?month={change.PlannedStart:yyyy-MM}");
        visitor.Page.QuerySelector(".month")!.TextContent.ShouldContain("Renew the certificate");
        visitor.Page.QuerySelector(".month")!.TextContent.ShouldNotContain("Only a thought");
        await visitor.Open("/changes/calendar?month=nonsense");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        using var program = await house.Program(await house.Enter("Robot", Tandem.Kernel.Access.StandardRole.Administrator));
        var feed = Ical.Net.Calendar.Load(await program.GetStringAsync("/changes/calendar.ics"))!;
        feed.Events.ShouldContain(each => each.Uid == $"CHG-{change.Serial}@tandem" && each.Summary == $"CHG-{change.Serial} Renew the certificate");

        await visitor.Open("/changes/calendar");
        await visitor.Submit("#form-calendar-address");
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var address = new Uri(System.Text.RegularExpressions.Regex.Match(visitor.Page.Body!.TextContent, @"https?://\S+/calendar/changes/[\w-]+\.ics").Value).AbsolutePath;
        (await stranger.GetStringAsync(address)).ShouldContain("Renew the certificate");
        await house.Do<MakeCalendarAddress, string>(make => make.Run(new(), room.Agent));
        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "there is another address now");
        (await stranger.GetAsync("/calendar/changes/guessed.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/changes/calendar.ics")).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task What_has_not_begun_is_planned_for_another_time_in_the_calendar_and_nothing_else_is(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var thought = await room.Raise(new("Weighed still"));
        await room.Do<SubmitChange, SubmitChange.Request>(new(thought.Id));
        var settled = await room.Raise(new("Settled already", ChangeType.Standard));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(settled.Id));
        await house.Let(room.AgentPerson);
        using var visitor = await house.SignedIn(room.AgentPerson);
        var period = $"from={thought.PlannedStart!.Value.AddDays(-1):yyyy-MM-ddTHH:mm}&to={thought.PlannedStart.Value.AddDays(3):yyyy-MM-ddTHH:mm}";

        await visitor.Open($"/changes/calendar?day={thought.PlannedStart:yyyy-MM-dd}");
        visitor.Page.QuerySelector("tandem-calendar .month")!.TextContent.ShouldContain("Weighed still");
        var later = thought.PlannedStart.Value.AddDays(1);
        await visitor.Submit("#form-move-in-calendar-form", ("record", $"CHG-{thought.Serial}"), ("plannedStart", $"{later:yyyy-MM-ddTHH:mm}"), ("plannedEnd", $"{later.AddHours(2):yyyy-MM-ddTHH:mm}"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var moved = await room.Now(thought.Id);
        (moved.PlannedStart!.Value - thought.PlannedStart.Value).ShouldBe(TimeSpan.FromDays(1), TimeSpan.FromMinutes(1));
        (moved.PlannedEnd - moved.PlannedStart).ShouldBe(TimeSpan.FromHours(2));

        await visitor.Submit("#form-move-in-calendar-form", ("record", $"CHG-{settled.Serial}"), ("plannedStart", $"{later:yyyy-MM-ddTHH:mm}"), ("plannedEnd", $"{later.AddHours(2):yyyy-MM-ddTHH:mm}"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var again = await room.Now(settled.Id);
        (again.State, again.PlannedStart > settled.PlannedStart).ShouldBe((ChangeLife.Scheduled, true), "it was approved for every time");
        await room.Do<StartChange, StartChange.Request>(new(settled.Id));
        await visitor.Submit("#form-move-in-calendar-form", ("record", $"CHG-{settled.Serial}"), ("plannedStart", $"{later.AddDays(1):yyyy-MM-ddTHH:mm}"), ("plannedEnd", $"{later.AddDays(1).AddHours(2):yyyy-MM-ddTHH:mm}"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#move-in-calendar[data-open]")!.TextContent.ShouldContain("has not begun");
        (await room.Now(settled.Id)).PlannedStart.ShouldBe(again.PlannedStart);

        using var program = await house.Program(room.AgentPerson);
        var drawn = (await program.Get("/changes/calendar.json?" + period)).Json.AsArray();
        drawn.Single(each => each!["id"]!.ToString() == $"CHG-{thought.Serial}")!["movable"]!.GetValue<bool>().ShouldBeTrue();
        drawn.Single(each => each!["id"]!.ToString() == $"CHG-{settled.Serial}")!["movable"]!.GetValue<bool>().ShouldBeFalse();
        var at = $"record=CHG-{thought.Serial}&from={later:yyyy-MM-ddTHH:mm}&to={later.AddHours(1):yyyy-MM-ddTHH:mm}";
        var collides = (await program.Get("/changes/calendar/conflicts.json?" + at)).Json.AsArray().Single(each => each!["number"]!.ToString() == $"CHG-{settled.Serial}");
        (collides!["blocks"]!.GetValue<bool>(), collides["url"]!.ToString()).ShouldBe((true, $"/changes/CHG-{settled.Serial}"));
        (await program.Get("/changes/calendar/conflicts.json?record=CHG-99999&from=2026-01-01T00:00&to=2026-01-01T01:00")).Status.ShouldBe(404);
        (await program.Get("/changes/calendar.json?from=2026-01-01T00:00&to=2028-01-01T00:00")).Status.ShouldBe(400);
        using var reader = await house.Program(await house.Enter("Rita", Tandem.Kernel.Access.StandardRole.Requester));
        (await reader.Get("/changes/calendar.json?" + period)).Status.ShouldBe(403);
    }

    private static async Task Finish(Workroom room, Change change, ChangeOutcome outcome)
    {
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, outcome));
    }
}
