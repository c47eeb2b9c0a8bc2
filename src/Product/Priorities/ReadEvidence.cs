using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Priorities;

/// <summary>Gathers what speaks for backlog items: linked incidents, problems with their incidents, ideas, and the objective.</summary>
public sealed class ReadEvidence(Store store)
{
    /// <summary>How much an hour of an incident counts, by its priority from 1 to 4.</summary>
    private static readonly int[] PriorityWeights = [8, 4, 2, 1];

    /// <param name="until">Until when an incident counts that is still open; null: until when each item was scored.</param>
    public async Task<IReadOnlyDictionary<Id<BacklogItem>, Evidence>> Of(IReadOnlyList<BacklogItem> items, DateTimeOffset? until, CancellationToken stop)
    {
        Guid[] ids = [.. items.Select(item => item.Id.Value)];
        var links = await store.Links.Where(link => EF.Parameter(ids).Contains(link.From) && link.Relation == BacklogStore.SupportedBy).Select(link => new { link.From, link.ToKind, link.To }).ToListAsync(stop);
        var linked = links.ToLookup(link => link.From, link => new RecordKey(link.ToKind, link.To));
        Guid[] problems = [.. links.Where(link => link.ToKind == ProblemKind.Kind.Name).Select(link => link.To).Distinct()];
        var causes = problems.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(problems).Contains(link.To) && link.Relation == IncidentCauses.CausedBy && link.FromKind == IncidentKind.Kind.Name)
            .Select(link => new { link.From, link.To }).ToListAsync(stop);
        var caused = causes.ToLookup(link => link.To, link => link.From);
        var incidents = await Incidents([.. links.Where(link => link.ToKind == IncidentKind.Kind.Name).Select(link => link.To).Concat(causes.Select(cause => cause.From)).Distinct()], stop);
        var ideas = await Ideas([.. links.Where(link => link.ToKind == IdeaKind.Kind.Name).Select(link => new Id<Idea>(link.To)).Distinct()], stop);
        var agreed = await Agreed([.. items.Select(item => item.Objective).OfType<Id<Objective>>().Distinct()], stop);

        return items.ToDictionary(item => item.Id, item =>
        {
            var (mine, pieces) = (linked[item.Id.Value].ToList(), new List<Evidence.Piece>());
            Guid[] behind = [.. mine.Where(key => key.Kind == ProblemKind.Kind.Name).Select(key => key.Id)];
            Guid[] counted = [.. mine.Where(key => key.Kind == IncidentKind.Kind.Name).Select(key => key.Id).Concat(behind.SelectMany(problem => caused[problem])).Distinct().Where(incidents.ContainsKey)];
            pieces.AddRange(counted.Select(id => new Evidence.Piece(Evidence.IncidentHours, new(IncidentKind.Kind.Name, id), Minutes(incidents[id], until ?? item.ScoredAt ?? incidents[id].OpenedAt))));
            pieces.AddRange(behind.Select(problem => new Evidence.Piece(Evidence.Recurrences, new(ProblemKind.Kind.Name, problem), Math.Max(0, caused[problem].Count() - 1))));
            pieces.AddRange(mine.Where(key => key.Kind == IdeaKind.Kind.Name && ideas.ContainsKey(key.Id)).Select(key => new Evidence.Piece(Evidence.Votes, key, ideas[key.Id])));
            if (item.Objective is { } objective && agreed.Contains(objective))
                pieces.Add(new(Evidence.Objective, ObjectiveKind.Key(objective), 1));
            return new Evidence(Sum(pieces), pieces);
        });
    }

    private static Figures Sum(List<Evidence.Piece> pieces)
    {
        long Of(string factor) => pieces.Where(piece => piece.Factor == factor).Sum(piece => piece.Value);
        return new(
            pieces.Count(piece => piece.Factor == Evidence.IncidentHours),
            (int)Math.Min(Of(Evidence.IncidentHours) / 60, 1_000_000),
            (int)Of(Evidence.Recurrences),
            (int)Of(Evidence.Votes),
            (int)Of(Evidence.Objective),
            pieces.Where(piece => piece.Value > 0).Select(piece => piece.Factor).Distinct().Count());
    }

    private static long Minutes(Span incident, DateTimeOffset until)
    {
        var end = incident.Ended ?? (until > incident.OpenedAt ? until : incident.OpenedAt);
        return (long)Math.Max(0, (end - incident.OpenedAt).TotalMinutes) * PriorityWeights[Math.Clamp(incident.Priority, 1, 4) - 1];
    }

    private async Task<Dictionary<Guid, Span>> Incidents(List<Guid> keys, CancellationToken stop)
    {
        List<Id<Incident>> ids = [.. keys.Select(id => new Id<Incident>(id))];
        return ids.Count == 0 ? [] : await store.Incidents.AsNoTracking().Where(row => ids.Contains(row.Id) && row.State != IncidentLife.Cancelled)
            .Select(row => new { row.Id, row.Priority, row.OpenedAt, Ended = row.ResolvedAt ?? row.ClosedAt }).ToDictionaryAsync(row => row.Id.Value, row => new Span(row.Priority, row.OpenedAt, row.Ended), stop);
    }

    private async Task<Dictionary<Guid, int>> Ideas(List<Id<Idea>> ids, CancellationToken stop) => ids.Count == 0 ? []
        : (await store.WeightedVotes(ids, stop)).ToDictionary(pair => pair.Key.Value, pair => pair.Value.Weight);

    private async Task<HashSet<Id<Objective>>> Agreed(List<Id<Objective>> ids, CancellationToken stop) => ids.Count == 0 ? []
        : [.. await store.Objectives.Where(row => ids.Contains(row.Id) && (row.State == ObjectiveLife.Agreed || row.State == ObjectiveLife.Achieved)).Select(row => row.Id).ToListAsync(stop)];

    private sealed record Span(int Priority, DateTimeOffset OpenedAt, DateTimeOffset? Ended);
}
