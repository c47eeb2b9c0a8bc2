using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Freezes;

namespace Tandem.Tests.Transition.Changes;

/// <summary>A change is raised, planned, decided, carried out and looked at afterwards, each type in its own way.</summary>
public sealed class ChangeTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_standard_change_is_scheduled_without_a_decision_and_says_at_the_end_how_it_went(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise(new(Type: ChangeType.Standard));

        await room.House.Do<SubmitChange>(feature => feature.Run(new(change.Id), room.Agent)).ShouldThrowAsync<NoSuchMove>();
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        (await room.Now(change.Id)).ApprovedAt.ShouldNotBeNull();
        await room.Do<StartChange, StartChange.Request>(new(change.Id));
        await room.House.Do<FinishChange>(feature => feature.Run(new(change.Id), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.BackedOut));
        (await room.House.Do<CloseChange>(feature => feature.Run(new(change.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("review");
        await room.Do<CloseChange, CloseChange.Request>(new(change.Id, "The new one did not fit"));

        var over = await room.Now(change.Id);
        (over.State, over.Open, over.Outcome, over.Review).ShouldBe((ChangeLife.Closed, false, ChangeOutcome.BackedOut, "The new one did not fit"));
        (await room.Facts(change.Id.Value)).ShouldBe([nameof(ChangeRaised), nameof(ChangeScheduled), nameof(ChangeStarted), nameof(ChangeFinished), nameof(ChangeClosed)]);
        await room.House.Do<EditChange>(feature => feature.Run(new(change.Id, Patch.Of("title", "Another")), room.Agent)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_normal_change_is_not_decided_about_before_it_says_what_one_must_know(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var bare = await room.House.Do<RaiseChange, Change>(feature => feature.Run(new("Something"), room.Agent));

        (await room.House.Do<SubmitChange>(feature => feature.Run(new(bare.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field)
            .ShouldBe(["items", "plannedStart", "plannedEnd", "description", "implementationPlan", "testPlan", "backOutPlan"]);
        (await room.Now(bare.Id)).State.ShouldBe(ChangeLife.Draft);
        await room.House.Do<AskForApproval>(feature => feature.Run(new(bare.Id), room.Agent)).ShouldThrowAsync<NoSuchMove>();

        var ready = await room.Raise();
        await room.Do<SubmitChange, SubmitChange.Request>(new(ready.Id));
        await room.Do<AskForApproval, AskForApproval.Request>(new(ready.Id));
        (await room.Now(ready.Id)).State.ShouldBe(ChangeLife.Approval);
    }

    [Theory, Stores]
    public async Task What_is_being_decided_does_not_change_under_the_hands_of_those_who_decide(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise();
        await room.Do<SubmitChange, SubmitChange.Request>(new(change.Id));
        await room.Do<AskForApproval, AskForApproval.Request>(new(change.Id));

        foreach (var (field, value) in new (string, object?)[] { ("title", "Something else"), ("items", new[] { room.Printer.Id }), ("plannedEnd", room.Clock.AddDays(8)), ("backOutPlan", ""), ("type", "standard") })
            (await room.House.Do<EditChange>(feature => feature.Run(new(change.Id, Patch.Of(field, value)), room.Agent)).ShouldThrowAsync<Refused>(field)).Complaints[0].Field.ShouldBe(field);
        await room.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("title", "Replace the switch")));
        await room.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("assignee", room.AgentPerson.Id)));

        await room.Do<ReplanChange, ReplanChange.Request>(new(change.Id, "It must be another one"));
        await room.Do<EditChange, EditChange.Request>(new(change.Id, Patch.Of("items", new[] { room.Printer.Id })));
        (await room.Now(change.Id)).Items.ShouldBe([room.Printer.Id]);
        (await room.House.Read(all => Task.FromResult(all.ChangesOf(room.Switch.Id).Any()))).ShouldBeFalse("the switch is not touched any more");
        (await room.House.Read(all => Task.FromResult(all.ChangesOf(room.Printer.Id).Single().Id))).ShouldBe(change.Id);
    }

    [Theory, Stores]
    public async Task An_emergency_can_begin_before_the_decision_with_a_reason_and_is_reviewed_in_any_case(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise(new(Type: ChangeType.Emergency, PlannedStart: room.Clock, PlannedEnd: room.Clock.AddHours(1)));
        await room.Do<AskForApproval, AskForApproval.Request>(new(change.Id));

        (await room.House.Do<StartUnapproved>(feature => feature.Run(new(change.Id), room.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await room.Do<StartUnapproved, StartUnapproved.Request>(new(change.Id, "The line is down"), room.Manager);
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
        (await room.House.Do<CloseChange>(feature => feature.Run(new(change.Id), room.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("review");
    }

    [Theory, Stores]
    public async Task Nothing_but_an_emergency_gets_through_a_freeze(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var freeze = await room.House.Do<DeclareFreeze, ChangeFreeze>(feature => feature.Run(new("End of year", StartsAt: room.Clock.AddDays(5), EndsAt: room.Clock.AddDays(10), Items: [room.Switch.Id]), room.Manager));
        var standard = await room.Raise(new(Type: ChangeType.Standard));

        var no = await room.House.Do<ScheduleChange>(feature => feature.Run(new(standard.Id), room.Agent)).ShouldThrowAsync<Refused>();
        no.Complaints[0].Field.ShouldBe("plannedStart");
        no.Complaints[0].Message.ShouldContain("End of year");
        var emergency = await room.Raise(new(Type: ChangeType.Emergency));
        await room.Do<AskForApproval, AskForApproval.Request>(new(emergency.Id));
        await room.House.Do<LiftFreeze>(feature => feature.Run(new(freeze.Id), room.Manager)).ShouldThrowAsync<Refused>();
        await room.Do<EditFreeze, EditFreeze.Request>(new(freeze.Id, Patch.Of("title", "Turn of the year")), room.Manager);
        await room.Do<LiftFreeze, LiftFreeze.Request>(new(freeze.Id, "The books are closed"), room.Manager);
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(standard.Id));
    }

    [Theory, Stores]
    public async Task Programs_raise_read_and_move_changes_and_name_items_by_number(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var (number, noon) = ($"CI-{room.Switch.Serial}", room.Clock);

        var made = await program.PostAsJsonAsync("/api/v1/changes", new { standard = $"STC-{room.Catalogued.Serial}", title = "Swap it", items = new[] { number }, plannedStart = room.Clock.AddDays(2) });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var change = await made.Content.ReadFromJsonAsync<JsonElement>();
        change.GetProperty("items").EnumerateArray().Select(each => each.GetString()).ShouldBe([number]);
        change.GetProperty("risk").GetString().ShouldNotBeNull();
        var path = $"/api/v1/changes/{change.GetProperty("number").GetString()}";
        (await program.PostAsJsonAsync($"{path}/moves", new { to = "approval" })).StatusCode.ShouldBe(HttpStatusCode.Conflict, "a standard change has no such move");
        (await program.PostAsJsonAsync($"{path}/moves", new { to = "scheduled" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.PostAsJsonAsync("/api/v1/changes", new { title = "x", items = new[] { "CI-999999" } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.PostAsJsonAsync("/api/v1/changes", new { title = "x", plannedStart = noon, plannedEnd = noon })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsJsonAsync("/api/v1/changes", new { title = "x", plannedStart = noon, plannedEnd = noon.AddDays(32) })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        await house.Settled();
        var facts = await program.GetFromJsonAsync<JsonElement>($"{path}/facts");
        facts.GetProperty("items").EnumerateArray().SelectMany(fact => fact.GetProperty("changes").EnumerateObject()).Where(each => each.Name == "items").Select(each => each.Value[1][0].GetString()).ShouldContain(number);
        var risk = await program.GetFromJsonAsync<JsonElement>($"{path}/risk");
        risk.GetProperty("factors").EnumerateArray().Sum(factor => factor.GetProperty("points").GetInt32()).ShouldBe(risk.GetProperty("score").GetInt32());
    }

    [Theory, Stores]
    public async Task The_page_of_a_change_shows_its_risk_and_its_form_keeps_the_items(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var change = await room.Raise(new(Assignee: room.AgentPerson.Id));
        var other = await room.Raise(new("Patch the server", Type: ChangeType.Standard, Items: [room.Switch.Id]));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(other.Id));
        await house.Let(room.AgentPerson);
        using var visitor = await house.SignedIn(room.AgentPerson);

        await visitor.Open(ChangeKind.Kind.PathOf(change));
        visitor.Page.Body!.TextContent.ShouldContain("There is a back-out plan.");
        visitor.Page.Body!.TextContent.ShouldContain("Both change the same item.");
        await visitor.Press("Plan it then");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.Body!.TextContent.ShouldContain("It collides with nothing at this time.");
        (await room.Now(change.Id)).PlannedStart!.Value.ShouldBeGreaterThanOrEqualTo(other.PlannedEnd!.Value);

        await visitor.Open(ChangeKind.Kind.PathOf(change) + "/edit");
        visitor.Page.QuerySelector("input[name='items']")!.GetAttribute("value").ShouldBe($"CI-{room.Switch.Serial}");
        await visitor.Submit("#form-edit");
        (await room.Now(change.Id)).Items.ShouldBe([room.Switch.Id]);
        await visitor.Open($"/configuration-items/CI-{room.Switch.Serial}");
        visitor.Page.Body!.TextContent.ShouldContain("Patch the server");
        await visitor.Open("/lives/changes?of=standard");
        visitor.Page.Body!.TextContent.ShouldNotContain("Being assessed");
    }

    [Theory, Stores]
    public async Task A_change_planned_anew_at_a_free_time_is_weighed_again_but_not_once_it_is_decided(DatabaseKind store)
    {
        var room = await Workroom.In(await houses.On(store));
        var change = await room.Raise(new(Type: ChangeType.Standard, PlannedStart: room.Clock.AddHours(2), PlannedEnd: room.Clock.AddHours(3)));
        var before = (await room.Now(change.Id)).RiskScore!.Value;

        await room.Do<PlanChange, PlanChange.Request>(new(change.Id, room.Clock.AddDays(20), room.Clock.AddDays(20).AddHours(1)));
        (await room.Now(change.Id)).RiskScore!.Value.ShouldBeLessThan(before, "there is time to prepare now");
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.House.Do<PlanChange>(feature => feature.Run(new(change.Id, room.Clock.AddDays(30), room.Clock.AddDays(31)), room.Agent)).ShouldThrowAsync<Refused>();
        await room.Do<CancelChange, CancelChange.Request>(new(change.Id, "Nobody needs it"));
    }
}
