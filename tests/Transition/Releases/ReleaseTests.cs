using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Deployments;
using Tandem.Tests.Workshop;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.ReleaseGates;
using Tandem.Transition.Releases;

namespace Tandem.Tests.Transition.Releases;

/// <summary>A release goes from its plan to the end of its early life, gate by gate.</summary>
public sealed class ReleaseTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_release_passes_each_stage_once_its_gates_are_met(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var change = await delivery.Raised(TimeSpan.FromMinutes(-1), TimeSpan.FromHours(3));
        var release = await Planned(delivery);
        (await Refusal(delivery, release, ReleaseLife.Building)).ShouldBe(["It is said which changes it brings: It brings no change yet."]);
        await delivery.Do<EditRelease, EditRelease.Request>(new(release.Id, Patch.Of("changes", new[] { change.Id })));
        await Advance(delivery, release, ReleaseLife.Building);

        await delivery.House.Do<TickGate>(feature => feature.Run(new(release.Id, "built"), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.House.Do<TickGate>(feature => feature.Run(new(release.Id, "approved", "I say so"), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "built", "Tag v2.0"));
        await Advance(delivery, release, ReleaseLife.Testing);
        (await Refusal(delivery, release, ReleaseLife.Ready)).ShouldBe(["Tests passed: Nobody has said so yet."]);
        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "tests", "Report 17"));
        await Advance(delivery, release, ReleaseLife.Ready);

        (await Refusal(delivery, release, ReleaseLife.Deploying)).ShouldBe(
            [$"Every change is approved: {ChangeKind.Kind.NumberOf(change)}: not approved.", "Deployed to test or staging with success: It was not deployed to test or staging with success."]);
        await Approve(delivery, change);
        var staged = await delivery.Record(new(delivery.Item.Id, Version: "2.0", Environment: ItemEnvironment.Staging, State: DeploymentLife.Succeeded, Change: change.Id));
        staged.Release.ShouldBe(release.Id, "the open release that brings the change");
        await Advance(delivery, release, ReleaseLife.Deploying);
        await delivery.House.Do<EditRelease>(feature => feature.Run(new(release.Id, Patch.Of("changes", Array.Empty<Id<Change>>())), delivery.Maker)).ShouldThrowAsync<Refused>();
        (await Refusal(delivery, release, ReleaseLife.Deployed)).ShouldHaveSingleItem();
        await delivery.Brought("2.0");
        await Advance(delivery, release, ReleaseLife.Deployed);
        var told = await delivery.House.Read(all => all.Facts.SingleAsync(fact => fact.Record == release.Id.Value && fact.Name == nameof(ReleaseDeployed)));
        (told.Changed("state"), told.Changed("changes"), told.Changed("gates")).ShouldBe((true, false, false), "lists that nobody touched did not change");
        told.As<ReleaseDeployed>().Changes.ShouldBe([change.Id]);

        await Advance(delivery, release, ReleaseLife.EarlyLife);
        var no = await delivery.House.Do<CloseRelease>(feature => feature.Run(new(release.Id), delivery.Maker)).ShouldThrowAsync<Refused>();
        no.Complaints.Select(each => each.Message).ShouldBe([$"Every change is done: {ChangeKind.Kind.NumberOf(change)}: not done.", "Early-life support goes on: Days in early-life support: 0, at least 10."]);
        await delivery.Do<StartChange, StartChange.Request>(new(change.Id));
        await delivery.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
        delivery.House.Clock.Move(TimeSpan.FromDays(10));
        await delivery.Do<CloseRelease, CloseRelease.Request>(new(release.Id));

        var closed = await Look(delivery, release);
        (closed.State, closed.Open, closed.DeployedAt is not null, closed.EarlyLifeSince is not null, closed.ClosedAt is not null).ShouldBe((ReleaseLife.Closed, false, true, true, true));
        await delivery.House.Do<EditRelease>(feature => feature.Run(new(release.Id, Patch.Of("title", "Another")), delivery.Maker)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_gate_is_waived_by_who_may_and_what_was_said_is_void_when_the_release_goes_back(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var release = await Planned(delivery);
        using var member = await delivery.House.Program(delivery.MakerPerson);
        using var manager = await delivery.House.Program(delivery.ManagerPerson);
        var path = $"/api/v1/releases/{ReleaseKind.Kind.NumberOf(release)}/gate-waivers";
        var body = new System.Text.Json.Nodes.JsonObject { ["gate"] = "scope", ["reason"] = "It is only text" };

        (await member.Send("POST", path, body)).Status.ShouldBe(403);
        (await delivery.House.Do<WaiveGate>(feature => feature.Run(new(release.Id, "scope", " "), delivery.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        var waived = await manager.Send("POST", path, body);
        waived.Status.ShouldBeLessThan(300, waived.Text);
        (await delivery.Facts(release.Id.Value)).ShouldBe([nameof(ReleasePlanned), nameof(GateWaived)]);
        await Advance(delivery, release, ReleaseLife.Building);
        await delivery.Do<AddGate, AddGate.Request>(new(release.Id, "The manual is printed", ReleaseLife.Testing));
        var own = (await Look(delivery, release)).Gates.Single(gate => gate.Own);
        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "built", "Tag"));
        (await Refusal(delivery, release, ReleaseLife.Testing)).ShouldBe(["The manual is printed: Nobody has said so yet."]);
        await delivery.House.Do<RemoveGate>(feature => feature.Run(new(release.Id, "built"), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<RemoveGate, RemoveGate.Request>(new(release.Id, own.Name));
        await Advance(delivery, release, ReleaseLife.Testing);

        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "tests", "Report"));
        await delivery.Do<UntickGate, UntickGate.Request>(new(release.Id, "tests"));
        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "tests", "Report 2"));
        await Advance(delivery, release, ReleaseLife.Ready);
        await delivery.House.Do<SendReleaseBack>(feature => feature.Run(new(release.Id, ReleaseLife.Testing), delivery.Maker)).ShouldThrowAsync<Refused>();
        await delivery.Do<SendReleaseBack, SendReleaseBack.Request>(new(release.Id, ReleaseLife.Testing, "One test lied"));
        var back = await Look(delivery, release);
        (back.State, Gate(back, "tests").TickedBy, Gate(back, "built").TickedBy, Gate(back, "scope").WaivedBy).ShouldBe((ReleaseLife.Testing, null, "Mara", "Nils"));
        await delivery.Do<CancelRelease, CancelRelease.Request>(new(release.Id, "Nobody wants it"));
        await delivery.House.Do<TickGate>(feature => feature.Run(new(release.Id, "tests", "x"), delivery.Maker)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_release_that_is_rolled_back_takes_its_deployments_with_it(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var before = await delivery.Brought("1.0");
        var change = await delivery.Scheduled(TimeSpan.FromMinutes(-1), TimeSpan.FromHours(1));
        await delivery.Do<StartChange, StartChange.Request>(new(change.Id));
        var release = await Emergency(delivery, change);
        var tried = await delivery.Record(new(delivery.Item.Id, Version: "2.0", Environment: ItemEnvironment.Staging, State: DeploymentLife.Succeeded, Release: release.Id));
        await Advance(delivery, release, ReleaseLife.Building);
        await Advance(delivery, release, ReleaseLife.Testing);
        await delivery.House.Do<RollBackRelease>(feature => feature.Run(new(release.Id, "Too early"), delivery.Maker)).ShouldThrowAsync<NoSuchMove>();
        await delivery.Do<TickGate, TickGate.Request>(new(release.Id, "tests", "By eye"));
        await Advance(delivery, release, ReleaseLife.Ready);
        await Advance(delivery, release, ReleaseLife.Deploying);
        var brought = await delivery.Brought("2.0");
        await Advance(delivery, release, ReleaseLife.Deployed);

        await delivery.Do<RollBackRelease, RollBackRelease.Request>(new(release.Id, "Baskets are lost"));

        ((await delivery.Look(brought)).State, (await delivery.Look(before)).Running, (await Look(delivery, release)).State).ShouldBe((DeploymentLife.RolledBack, true, ReleaseLife.RolledBack));
        var told = (await delivery.House.Read(all => all.Facts.SingleAsync(fact => fact.Record == release.Id.Value && fact.Name == nameof(ReleaseRolledBack)))).As<ReleaseRolledBack>();
        told.Deployments.ShouldBe([brought.Id]);
        (await delivery.Look(tried)).ShouldSatisfyAllConditions(each => each.Release.ShouldBe(release.Id), each => (each.State, each.Running).ShouldBe((DeploymentLife.Succeeded, true), "staging keeps it"));
        told.Changes.ShouldBe([change.Id], "its changes are to be backed out");
    }

    [Theory, Stores]
    public async Task Early_life_support_goes_on_while_incidents_come(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var change = await delivery.Scheduled(TimeSpan.FromMinutes(-1), TimeSpan.FromHours(1));
        var release = await Emergency(delivery, change);
        await delivery.Do<SetExitCriterion, SetExitCriterion.Request>(new(release.Id, "incidents", 0));
        await delivery.Do<SetExitCriterion, SetExitCriterion.Request>(new(release.Id, "days", null));
        await delivery.House.Do<SetExitCriterion>(feature => feature.Run(new(release.Id, "moon phase", 1), delivery.Maker)).ShouldThrowAsync<Refused>();
        var incident = await delivery.House.Do<LogIncident, Incident>(feature => feature.Run(new("The basket is slow", Service: delivery.Service.Id), Census.Tandem));
        await delivery.House.Do<LinkRecords, Link>(feature => feature.Run(new(IncidentKind.Key(incident.Id), "causedBy", ChangeKind.Key(change.Id)), Census.Tandem));

        var states = await delivery.House.Within(async services => await Resolve<ReadExitCriteria>(services).Of(await Look(delivery, release), default));

        states.Select(each => (each.Criterion.Measure, each.Value, each.Holds)).ShouldBe([("failedDeployments", 0, true), ("openMajorIncidents", 0, true), ("incidents", 0, true)], ignoreOrder: true);
        var since = await delivery.House.Within(services => Resolve<IEnumerable<IExitMeasure>>(services).Single(each => each.Name == "incidents").Read(release, delivery.Now.AddHours(-1), default));
        since.ShouldBe(1, "opened since, and linked to a change that it brings");
    }

    [Theory, Stores]
    public async Task The_notes_are_made_from_what_it_brings_until_somebody_writes_them(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var change = await delivery.Raised(TimeSpan.FromHours(1), TimeSpan.FromHours(2), "A *faster* cart");
        var release = await Emergency(delivery, change);
        var problem = await delivery.House.Do<LogProblem, Problem>(feature => feature.Run(new("Carts forget what is in them"), Census.Tandem));
        await delivery.House.Do<LinkRecords, Link>(feature => feature.Run(new(ChangeKey(change), "relatesTo", ProblemKind.Key(problem.Id)), Census.Tandem));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var path = $"/api/v1/releases/{ReleaseKind.Kind.NumberOf(release)}/notes";

        var made = await program.Get(path);
        made.Status.ShouldBe(200, made.Text);
        var text = made.Json["markdown"]!.ToString();
        text.ShouldContain($@"- **A \*faster\* cart** ([{ChangeKind.Kind.NumberOf(change)}](/changes/{ChangeKind.Kind.NumberOf(change)}))");
        text.ShouldContain("The old one is slow");
        text.ShouldContain($"[{ProblemKind.Kind.NumberOf(problem)}](/problems/{ProblemKind.Kind.NumberOf(problem)}) Carts forget what is in them (logged)");
        ((bool)made.Json["byHand"]!).ShouldBeFalse();

        await delivery.Do<WriteReleaseNotes, WriteReleaseNotes.Request>(new(release.Id, "Faster."));
        (await program.Get(path)).Json["markdown"]!.ToString().ShouldBe("Faster.");
        var gates = await delivery.House.Within(async services => await Resolve<CheckGates>(services).Of(await Look(delivery, await Planned(delivery, change)), default));
        gates.Single(each => each.Gate.Check == GateCheck.LinkedTold).IsMet.ShouldBeTrue("notes that are made name everything");
        await delivery.Do<WriteReleaseNotes, WriteReleaseNotes.Request>(new(release.Id, ""));
        ((bool)(await program.Get(path)).Json["byHand"]!).ShouldBeFalse();
    }

    private static T Resolve<T>(IServiceProvider services) where T : notnull => (T)services.GetService(typeof(T))!;

    private static RecordKey ChangeKey(Change change) => ChangeKind.Key(change.Id);

    private static Task<Release> Planned(Delivery delivery, params Change[] changes) => delivery.House.Do<PlanRelease, Release>(feature => feature.Run(
        new("Cart 2", "2.0", ReleaseType.Minor, Service: delivery.Service.Id, Changes: [.. changes.Select(change => change.Id)]), delivery.Maker));

    private static Task<Release> Emergency(Delivery delivery, params Change[] changes) => delivery.House.Do<PlanRelease, Release>(feature => feature.Run(
        new("Cart 2.0.1", "2.0.1", ReleaseType.Emergency, Service: delivery.Service.Id, Changes: [.. changes.Select(change => change.Id)]), delivery.Maker));

    private static Task Advance(Delivery delivery, Release release, string to) => delivery.Do<AdvanceRelease, AdvanceRelease.Request>(new(release.Id, to));

    private static async Task<List<string>> Refusal(Delivery delivery, Release release, string to) =>
        [.. (await delivery.House.Do<AdvanceRelease>(feature => feature.Run(new(release.Id, to), delivery.Maker)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Message)];

    private static async Task Approve(Delivery delivery, Change change)
    {
        await delivery.Do<SubmitChange, SubmitChange.Request>(new(change.Id));
        await delivery.Do<AskForApproval, AskForApproval.Request>(new(change.Id));
        await delivery.Allow(change);
    }

    private static ReleaseGate Gate(Release release, string name) => release.Gates.Single(gate => gate.Name == name);

    private static Task<Release> Look(Delivery delivery, Release release) => delivery.House.Read(all => all.Releases.AsNoTracking().SingleAsync(row => row.Id == release.Id));
}
