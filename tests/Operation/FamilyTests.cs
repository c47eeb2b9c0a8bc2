using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Links;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Families;
using Tandem.Operation.Incidents;
using Tandem.Operation.Merging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>Many reports of one interruption: parents and children, and incidents that are the same.</summary>
public sealed class FamilyTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_resolves_the_parent_resolves_its_open_children_and_names_the_cause(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var parent = await office.Log("The network is down");
        var (open, done) = (await office.Log("No internet", new(Parent: parent.Id)), await office.Log("No internet either", new(Parent: parent.Id)));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(done.Id, ResolutionCode.NoFault, "The cable was out"));

        await office.Do<ResolveIncident, ResolveIncident.Request>(new(parent.Id, ResolutionCode.Workaround, "Use the other line"));
        await office.House.Settled();

        var child = await office.Now(open.Id);
        (child.State, child.ResolutionCode, child.Resolution).ShouldBe((IncidentLife.Resolved, ResolutionCode.Workaround, "Use the other line"));
        (await office.Now(done.Id)).ResolutionCode.ShouldBe(ResolutionCode.NoFault);
        var cause = await office.House.Read(each => each.Facts.SingleAsync(fact => fact.Record == parent.Id.Value && fact.Name == nameof(IncidentResolved)));
        var effect = await office.House.Read(each => each.Facts.SingleAsync(fact => fact.Record == open.Id.Value && fact.Name == nameof(IncidentResolved)));
        (effect.Cause, effect.OnBehalfOf).ShouldBe(($"fact {cause.Position}", office.Agent.Person));
    }

    [Theory, Stores]
    public async Task Children_are_left_alone_where_that_is_wanted(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var parent = await office.Log("The network is down");
        var child = await office.Log("No internet", new(Parent: parent.Id));

        await office.Do<ResolveIncident, ResolveIncident.Request>(new(parent.Id, ResolutionCode.Solved, "Done", ResolveChildren: false));
        await office.House.Settled();

        (await office.Now(child.Id)).State.ShouldBe(IncidentLife.New);
    }

    [Theory, Stores]
    public async Task A_parent_has_no_parent_and_a_child_no_children(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (parent, child, other) = (await office.Log(), await office.Log(), await office.Log());
        await office.Do<EditIncident, EditIncident.Request>(new(child.Id, Patch.Of("parent", parent.Id)));

        foreach (var (whose, of) in new[] { (parent.Id, parent.Id), (parent.Id, child.Id), (other.Id, child.Id), (parent.Id, other.Id) })
            (await office.House.Do<EditIncident>(feature => feature.Run(new(whose, Patch.Of("parent", of)), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("parent");
        (await office.Log(more: new(Parent: child.Id)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("parent");
    }

    [Theory, Stores]
    public async Task One_word_reaches_every_child(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var parent = await office.Log();
        var children = new[] { await office.Log(more: new(Parent: parent.Id)), await office.Log(more: new(Parent: parent.Id)) };

        await office.Do<CommentOnChildren, CommentOnChildren.Request>(new(parent.Id, "We know the cause."));
        await office.Do<CommentOnChildren, CommentOnChildren.Request>(new(parent.Id, "It was Olaf.", Internal: true));

        foreach (var child in children)
            (await office.House.Read(each => each.Comments.Where(comment => comment.Record == child.Id.Value).OrderBy(comment => comment.At).Select(comment => comment.Internal).ToListAsync())).ShouldBe([false, true]);
        await office.House.Do<CommentOnChildren>(feature => feature.Run(new(children[0].Id, "Nobody there"), office.Agent)).ShouldThrowAsync<Refused>();
        await office.House.Do<CommentOnChildren>(feature => feature.Run(new(parent.Id, "I may not"), office.Asker with { Grants = [] })).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task Merging_ends_one_and_taking_it_back_makes_it_what_it_was(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (same, survivor) = (await office.Log("No mail", new(Team: office.Mail.Id)), await office.Log("Mail is down"));
        var child = await office.Log("No mail here too", new(Parent: same.Id));
        await office.Do<StartIncident, StartIncident.Request>(new(same.Id));
        await office.Do<HoldIncident, HoldIncident.Request>(new(same.Id, PendingReason.Requester));
        var before = await office.Now(same.Id);

        await office.Do<MergeIncidents, MergeIncidents.Request>(new(same.Id, survivor.Id));

        var merged = await office.Now(same.Id);
        (merged.State, merged.Open, merged.MergedInto).ShouldBe((IncidentLife.Cancelled, false, survivor.Id));
        (await office.Now(child.Id)).Parent.ShouldBe(survivor.Id);
        (await office.House.Read(each => each.Links.SingleAsync(link => link.From == same.Id.Value))).ShouldSatisfyAllConditions(
            link => link.Relation.ShouldBe("duplicates"), link => link.To.ShouldBe(survivor.Id.Value));
        (await Watchers(office, survivor)).ShouldContain(office.AskerPerson.Id.Value);
        (await office.House.Read(each => each.Comments.SingleAsync(comment => comment.Record == survivor.Id.Value))).Internal.ShouldBeTrue();
        (await office.Timers(same.Id)).ShouldBeEmpty();

        await office.Do<UnmergeIncident, UnmergeIncident.Request>(new(same.Id));

        var again = await office.Now(same.Id);
        (again.State, again.Open, again.MergedInto, again.ClosedAt, again.PendingReason, again.Team).ShouldBe((before.State, true, null, null, before.PendingReason, before.Team));
        (await office.Now(child.Id)).Parent.ShouldBe(same.Id);
        (await office.House.Read(each => each.Links.AnyAsync(link => link.From == same.Id.Value))).ShouldBeFalse();
        (await Watchers(office, survivor)).ShouldNotContain(office.AskerPerson.Id.Value);
        (await office.Timers(same.Id)).Count.ShouldBe(1);
        (await office.House.Do<UnmergeIncident>(feature => feature.Run(new(same.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("mergedInto");
    }

    [Theory, Stores]
    public async Task Whoever_reported_the_same_hears_that_it_is_over(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (same, survivor) = (await office.Log("No mail"), await office.Log("Mail is down"));
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(same.Id, survivor.Id));

        await office.Do<ResolveIncident, ResolveIncident.Request>(new(survivor.Id, ResolutionCode.Solved, "The disk was full"));
        await office.House.Settled();

        var told = await office.House.Read(each => each.Comments.SingleAsync(comment => comment.Record == same.Id.Value));
        (told.Text, told.Internal).ShouldBe(("The disk was full", false));
    }

    [Theory, Stores]
    public async Task A_merge_that_makes_no_sense_is_refused(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (one, two, over) = (await office.Log(), await office.Log(), await office.Log());
        await office.Do<CancelIncident, CancelIncident.Request>(new(over.Id, "A mistake"));
        await office.Do<EditIncident, EditIncident.Request>(new(two.Id, Patch.Of("parent", one.Id)));

        foreach (var into in new[] { one.Id, two.Id, over.Id })
            (await office.House.Do<MergeIncidents>(feature => feature.Run(new(one.Id, into), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("into");
        await office.House.Do<MergeIncidents>(feature => feature.Run(new(over.Id, one.Id), office.Agent)).ShouldThrowAsync<NoSuchMove>();
    }

    [Theory, Stores]
    public async Task N39_nobody_merges_or_takes_back_a_merge_without_the_right(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (same, survivor) = (await office.Log("No mail"), await office.Log("Mail is down"));
        var foreign = await office.House.Do<LogIncident, Incident>(feature => feature.Run(new("Elsewhere", Requester: office.AgentPerson.Id), office.Agent));
        using var rita = await office.House.Program(office.AskerPerson);
        string Path(Incident incident) => $"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}";

        (await rita.Send("POST", Path(same) + "/merge", new JsonObject { ["into"] = IncidentKind.Kind.NumberOf(survivor) })).Status.ShouldBe(403);
        (await rita.Send("POST", Path(same) + "/merge", new JsonObject { ["into"] = IncidentKind.Kind.NumberOf(foreign) })).Status.ShouldBe(403);
        (await rita.Send("POST", Path(foreign) + "/merge", new JsonObject { ["into"] = IncidentKind.Kind.NumberOf(same) })).Status.ShouldBe(404);
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(same.Id, survivor.Id));
        (await rita.Send("POST", Path(same) + "/unmerge", new JsonObject())).Status.ShouldBe(403);

        // The right must reach the other incident too.
        var own = office.Asker with { Grants = [new("incidents.*", GrantScope.Own)] };
        await office.House.Do<MergeIncidents>(feature => feature.Run(new(survivor.Id, foreign.Id), own)).ShouldThrowAsync<Missing>();
        (await office.Now(survivor.Id)).State.ShouldBe(IncidentLife.New);
    }

    private static Task<List<Guid>> Watchers(Office office, Incident incident) =>
        office.House.Read(each => each.WatchersOf(IncidentKind.Key(incident.Id)).Select(watcher => watcher.Person).ToListAsync());
}
