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
        var (states, facts) = await StatesAt(truth.At, [.. stored.Values.Select(row => row.Record)], stop);
        var pairs = truth.Incidents.Where(told => stored.ContainsKey(told.Number)).Select(told => (Told: told, Kept: stored[told.Number])).ToList();
        return new(
            truth.Rows + rejected,
            rejected,
            truth.Incidents.Count,
            stored.Count,
            facts,
            pairs.Count(pair => pair.Told.Reassignments == pair.Kept.ReassignmentCount),
            pairs.Count(pair => pair.Told.Reopenings == pair.Kept.ReopenCount),
            pairs.Count(pair => pair.Told.Priority == pair.Kept.Priority),
            truth.At,
            pairs.Count(pair => pair.Told.State == states.GetValueOrDefault(pair.Kept.Record)),
            [.. pairs.Where(pair => pair.Told.Reassignments != pair.Kept.ReassignmentCount
                || pair.Told.Reopenings != pair.Kept.ReopenCount
                || pair.Told.Priority != pair.Kept.Priority
                || pair.Told.State != states.GetValueOrDefault(pair.Kept.Record)).Take(NamedDifferences).Select(pair => pair.Told.Number)]);
    }

    /// <summary>Folds the facts up to a moment into the state of each incident.</summary>
    private async Task<(Dictionary<Guid, string> States, int Facts)> StatesAt(DateTimeOffset? at, HashSet<Guid> records, CancellationToken stop)
    {
        Dictionary<Guid, string> states = new(records.Count);
        var count = 0;
        var facts = store.Facts.Where(fact => fact.Kind == IncidentKind.Kind.Name);
        if (at is { } moment)
            facts = facts.Where(fact => fact.At <= moment);
        await foreach (var fact in facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Entry).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!records.Contains(fact.Record))
                continue;
            count++;
            if (fact.Changes.Contains("\"state\"", StringComparison.Ordinal) && fact.ReadChanges().TryGetProperty("state", out var change))
                states[fact.Record] = change[1].GetString()!;
        }

        return (states, count);
    }
}
