using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Priorities;

/// <summary>Finds what stands behind backlog items: linked incidents, problems with their incidents, ideas, and the objective.</summary>
public sealed class ReadSupport(Store store)
{
    public async Task<Support> Of(IReadOnlyList<BacklogItem> items, DateTimeOffset until, CancellationToken stop)
    {
        Guid[] ids = [.. items.Select(item => item.Id.Value)];
        var links = await store.Links.Where(link => EF.Parameter(ids).Contains(link.From) && link.Relation == BacklogStore.SupportedBy).Select(link => new { link.From, link.ToKind, link.To }).ToListAsync(stop);
        Guid[] problems = [.. links.Where(link => link.ToKind == ProblemKind.Kind.Name).Select(link => link.To).Distinct()];
        var causes = problems.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(problems).Contains(link.To) && link.Relation == IncidentCauses.CausedBy && link.FromKind == IncidentKind.Kind.Name)
            .Select(link => new { link.From, link.To }).ToListAsync(stop);
        var caused = causes.ToLookup(link => link.To, link => link.From);
        var incidents = await Incidents([.. links.Where(link => link.ToKind == IncidentKind.Kind.Name).Select(link => link.To).Concat(causes.Select(cause => cause.From)).Distinct()], stop);
        var linked = links.ToLookup(link => link.From, link => link.To);
        return new(
            until, incidents, caused,
            [.. links.Where(link => link.ToKind == IdeaKind.Kind.Name).Select(link => new Id<Idea>(link.To)).Distinct()],
            [.. items.Select(item => item.Objective).OfType<Id<Objective>>().Distinct()],
            items.ToDictionary(item => item.Id, item => (IReadOnlyList<Guid>)[.. Behind(item, linked[item.Id.Value], caused).Distinct()]));
    }

    private static IEnumerable<Guid> Behind(BacklogItem item, IEnumerable<Guid> linked, ILookup<Guid, Guid> caused) =>
        linked.SelectMany(key => caused[key].Prepend(key)).Concat(item.Objective is { } objective ? [objective.Value] : []);

    private async Task<IReadOnlyDictionary<Guid, SupportingIncident>> Incidents(Guid[] ids, CancellationToken stop)
    {
        if (ids.Length == 0)
            return new Dictionary<Guid, SupportingIncident>();
        Id<Incident>[] keys = [.. ids.Select(id => new Id<Incident>(id))];
        var rows = await store.Incidents.AsNoTracking().Where(row => EF.Parameter(keys).Contains(row.Id) && row.State != IncidentLife.Cancelled)
            .Select(row => new { row.Id, row.Serial, row.Priority, row.OpenedAt, Ended = row.ResolvedAt ?? row.ClosedAt, row.TimeSpent, row.Requester }).ToListAsync(stop);
        var others = await Others(keys, stop);
        return rows.ToDictionary(row => row.Id.Value, row => new SupportingIncident(
            row.Id, row.Serial, row.Priority, row.OpenedAt, row.Ended, row.TimeSpent, others.Contains(row.Id) ? People(others[row.Id].Append(row.Requester)) : 1));
    }

    private static int People(IEnumerable<Id<Person>?> named) => Math.Max(1, named.OfType<Id<Person>>().Distinct().Count());

    /// <summary>Who else was hit: the requesters of an incident's children and of those merged into it. A child that counts itself is not counted twice.</summary>
    private async Task<ILookup<Id<Incident>, Id<Person>?>> Others(Id<Incident>[] incidents, CancellationToken stop)
    {
        var hit = incidents.ToHashSet();
        var children = await store.Incidents.Where(row => row.Parent != null).Select(row => new { row.Id, Of = row.Parent!.Value, row.Requester }).Among(incidents, row => row.Of, stop);
        var merged = await store.Incidents.Where(row => row.MergedInto != null).Select(row => new { Of = row.MergedInto!.Value, row.Requester }).Among(incidents, row => row.Of, stop);
        return children.Where(row => !hit.Contains(row.Id)).Select(row => new { row.Of, row.Requester }).Concat(merged).ToLookup(row => row.Of, row => row.Requester);
    }
}
