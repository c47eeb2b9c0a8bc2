using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>Compares what was taken over with what the extract says itself, from the journal where history is asked for.</summary>
public sealed class ReconcileServiceNowLog(Store store)
{
    private const int NamedDifferences = 20;

    public async Task<LogReconciliation> Run(LogTruth truth, int rejected, CancellationToken stop)
    {
        var stored = await (
            from key in store.ExternalKeys
            where key.Source == ImportServiceNowLog.Source
            join incident in store.Incidents on key.Record equals (Guid)(object)incident.Id
            select new { key.Key, key.Record, incident.ReassignmentCount, incident.ReopenCount, incident.Priority })
            .AsNoTracking().ToDictionaryAsync(row => row.Key, stop);
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
}
