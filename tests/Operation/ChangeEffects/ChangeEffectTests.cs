using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.ChangeEffects;
using Tandem.Operation.Incidents;
using Tandem.Operation.OnCall;
using Tandem.Operation.Problems;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Changes;
using Tandem.Transition.Changes;
using Tandem.Transition.Conflicts;

namespace Tandem.Tests.Operation.ChangeEffects;

/// <summary>What changes do to operations: incidents that follow them, problems they end, hand-overs they meet.</summary>
public sealed class ChangeEffectTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_incident_names_the_changes_before_it_and_a_change_the_incidents_after_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var change = await Done(room);
        var elsewhere = await Log(room, room.Printer.Id);
        var same = await Log(room, room.Switch.Id);
        var above = await Log(room, room.Server.Id);
        house.Clock.Move(Suspicion.Window + TimeSpan.FromHours(1));
        var late = await Log(room, room.Switch.Id);

        (await Behind(room, same)).ShouldBe([(change.Id, "It touched the same item.")]);
        (await Behind(room, above)).ShouldBe([(change.Id, $"It touched {room.Switch.Name}, on which the item stands.")]);
        (await Behind(room, elsewhere)).ShouldBeEmpty();
        (await Behind(room, late)).ShouldBeEmpty();
        var after = await house.Do<Suspicion, IReadOnlyList<Incident>>(async suspicion => await suspicion.After(await room.Now(change.Id), room.Agent, default));
        after.Select(incident => incident.Id).ShouldBe([same.Id, above.Id]);
    }

    [Theory, Stores]
    public async Task Who_works_on_incidents_says_which_change_caused_one_and_only_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var change = await Done(room);
        var incident = await Log(room, room.Switch.Id);
        await house.Let(room.AgentPerson);
        using var visitor = await house.SignedIn(room.AgentPerson);

        await visitor.Open(ChangeKind.Kind.PathOf(change));
        await visitor.Press("Caused by it");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        (await house.Read(all => all.Links.AnyAsync(link => link.From == incident.Id.Value && link.To == change.Id.Value && link.Relation == "causedBy"))).ShouldBeTrue();
        await house.Do<BlameChange>(feature => feature.Run(new(incident.Id, change.Id), room.Agent)).ShouldThrowAsync<Refused>();
        var draft = await room.Raise(new("Never begun"));
        await house.Do<BlameChange>(feature => feature.Run(new(incident.Id, draft.Id), room.Agent)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_problem_is_resolved_by_the_change_that_cures_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var problem = await house.Do<LogProblem, Problem>(feature => feature.Run(new("The switch is too slow"), room.Agent));
        await room.Do<StartInvestigation, StartInvestigation.Request>(new(problem.Id));
        var change = await room.Raise(new(Type: ChangeType.Standard));
        await house.Do<LinkRecords>(feature => feature.Run(new(ProblemKind.Key(problem.Id), ProblemStore.CuredBy, ChangeKind.Key(change.Id)), room.Agent));

        await Carry(room, change);
        await house.Settled();
        var now = await house.Read(all => all.Problems.AsNoTracking().SingleAsync(each => each.Id == problem.Id));
        (now.State, now.Fix).ShouldBe((ProblemLife.Resolved, $"Cured by CHG-{change.Serial}."));
    }

    [Theory, Stores]
    public async Task A_hand_over_of_the_team_in_the_middle_of_a_change_is_told(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        var people = new[] { room.AgentPerson, room.ManagerPerson }.Select(Person.Kind.NumberOf).ToList();
        var today = DateOnly.FromDateTime(room.Clock.UtcDateTime);
        var schedule = await house.Do<AddSchedule, Schedule>(feature => feature.Run(new("Watch", "", room.Team.Id, "Etc/UTC", Layers: [new("Days", people, today, Unit: RotationUnit.Day)]), Census.Tandem));
        var noon = new DateTimeOffset(room.Clock.UtcDateTime.Date.AddDays(3), TimeSpan.Zero).AddHours(12);
        var meets = await room.Raise(new(Team: room.Team.Id, PlannedStart: noon, PlannedEnd: noon.AddHours(24)));
        var misses = await room.Raise(new(Team: room.Team.Id, Items: [room.Printer.Id], PlannedStart: noon, PlannedEnd: noon.AddMinutes(1)));

        (await house.Do<FindConflicts, IReadOnlyList<ChangeConflict>>(find => find.Of(meets, default))).Where(each => each.Kind == "handOver").Select(each => each.Number).ShouldBe([ScheduleKind.Kind.NumberOf(schedule)]);
        (await house.Do<FindConflicts, IReadOnlyList<ChangeConflict>>(find => find.Of(misses, default))).ShouldNotContain(each => each.Kind == "handOver");
    }

    private static async Task<Change> Done(Workroom room)
    {
        var change = await room.Raise(new("Swap the switch", ChangeType.Standard, PlannedStart: room.Clock.AddMinutes(1), PlannedEnd: room.Clock.AddHours(1)));
        await Carry(room, change);
        return change;
    }

    private static async Task Carry(Workroom room, Change change)
    {
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
    }

    private static Task<Incident> Log(Workroom room, Id<Tandem.Transition.Configuration.ConfigurationItem> item) =>
        room.House.Do<LogIncident, Incident>(feature => feature.Run(new("It does not answer", Item: item), room.Agent));

    private static async Task<IEnumerable<(Id<Change>, string)>> Behind(Workroom room, Incident incident) =>
        (await room.House.Do<Suspicion, IReadOnlyList<(Change Change, string Why)>>(suspicion => suspicion.Behind(incident, room.Agent, default))).Select(each => (each.Change.Id, each.Why));
}
