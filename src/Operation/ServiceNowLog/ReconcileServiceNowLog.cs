using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>Compares what was taken over with what the extract says itself, from the journal where history is asked for.</summary>
public sealed class ReconcileServiceNowLog(Store store)
{
    private const int NamedDifferences = 20;
    private const int AtOnce = 1_000;

    public async Task<LogReconciliation> Run(LogTruth truth, int rejected, CancellationToken stop)
    {
        var stored = await Stored(stop);
        var history = await Tell(truth.At, [.. stored.Values.Select(row => row.Record)], stop);
        var pairs = truth.Incidents.Where(told => stored.ContainsKey(told.Number))
            .Select(told => (Told: told, Kept: stored[told.Number], Past: history.GetValueOrDefault(stored[told.Number].Record) ?? new())).ToList();
        return new(
            truth.Rows + rejected,
            rejected,
            truth.Incidents.Count,
            stored.Count,
            history.Values.Sum(past => past.Facts),
            pairs.Count(pair => pair.Told.Reassignments == pair.Kept.ReassignmentCount),
            pairs.Count(pair => pair.Told.Reassignments == pair.Past.TeamChanges),
            pairs.Count(pair => pair.Told.Reopenings == pair.Kept.ReopenCount),
            pairs.Count(pair => pair.Told.Priority == pair.Kept.Priority),
            truth.At,
            pairs.Count(pair => pair.Told.State == pair.Past.State),
            [.. pairs.Where(pair => pair.Told.Reassignments != pair.Kept.ReassignmentCount
                || pair.Told.Reopenings != pair.Kept.ReopenCount
                || pair.Told.Priority != pair.Kept.Priority
                || pair.Told.State != pair.Past.State).Take(NamedDifferences).Select(pair => pair.Told.Number)]);
    }

    /// <summary>What is kept now of each incident of the extract, by the number it had there.</summary>
    private async Task<Dictionary<string, Kept>> Stored(CancellationToken stop)
    {
        var keys = await store.ExternalKeys.AsNoTracking().Where(key => key.Source == ImportServiceNowLog.Source)
            .Select(key => new { key.Key, key.Record }).ToListAsync(stop);
        var stored = new Dictionary<string, Kept>(keys.Count);
        foreach (var some in keys.Chunk(AtOnce))
        {
            var ids = Array.ConvertAll(some, key => new Id<Incident>(key.Record));
            var incidents = await store.Incidents.Where(incident => EF.Parameter(ids).Contains(incident.Id))
                .Select(incident => new { incident.Id, incident.ReassignmentCount, incident.ReopenCount, incident.Priority })
                .ToDictionaryAsync(incident => incident.Id.Value, stop);
            foreach (var key in some)
            {
                if (incidents.GetValueOrDefault(key.Record) is { } found)
                    stored[key.Key] = new(key.Record, found.ReassignmentCount, found.ReopenCount, found.Priority);
            }
        }

        return stored;
    }

    /// <summary>Folds the facts of each incident: all of them for what is counted, those up to a moment for its state then.</summary>
    private async Task<Dictionary<Guid, Past>> Tell(DateTimeOffset? at, HashSet<Guid> records, CancellationToken stop)
    {
        var pasts = records.ToDictionary(record => record, _ => new Past());
        var facts = store.Facts.Where(fact => fact.Kind == IncidentKind.Kind.Name);
        await foreach (var fact in facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Entry).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!pasts.TryGetValue(fact.Record, out var past))
                continue;
            var isFirst = past.Facts++ == 0;
            if (!isFirst && fact.Changes.Contains("\"team\"", StringComparison.Ordinal) && fact.ReadChanges().TryGetProperty("team", out _))
                past.TeamChanges++;
            if ((at is null || fact.At <= at) && fact.Changes.Contains("\"state\"", StringComparison.Ordinal) && fact.ReadChanges().TryGetProperty("state", out var change))
                past.State = change[1].GetString()!;
        }

        return pasts;
    }

    /// <summary>What the journal tells of one incident.</summary>
    private sealed class Past
    {
        public int Facts { get; set; }

        public int TeamChanges { get; set; }

        public string? State { get; set; }
    }

    private sealed record Kept(Guid Record, int ReassignmentCount, int ReopenCount, int Priority);
}
