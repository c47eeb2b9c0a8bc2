using Microsoft.EntityFrameworkCore;
using Tandem.Design.Clocks;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Reads the histories of records from the journal.</summary>
public sealed class Histories(Store store)
{
    /// <summary>What the journal says of these records, as far as it has them.</summary>
    /// <param name="fields">What to look at.</param>
    public async Task<Dictionary<Guid, RecordedHistory>> Of(RecordKind kind, IReadOnlyCollection<Guid> records, WatchedFields fields, CancellationToken stop)
    {
        var ids = records as Guid[] ?? [.. records];
        var (name, telling) = (kind.Name, IUsedShare.Names);
        var facts = await store.Facts
            .Where(fact => EF.Parameter(ids).Contains(fact.Record) && fact.Kind == name)
            .OrderBy(fact => fact.Entry)
            .Select(fact => new { fact.Record, fact.Entry, fact.At, fact.RecordedAt, fact.Name, fact.Changes, Data = telling.Contains(fact.Name) ? fact.Data : null })
            .ToListAsync(stop);
        var reader = new HistoryReader(fields);
        return facts.GroupBy(fact => fact.Record).ToDictionary(group => group.Key, group =>
        {
            var first = group.MinBy(fact => fact.At)!;
            return new RecordedHistory(
                new(group.Select(fact => reader.Read(fact.At, fact.Entry, fact.Name, fact.Changes))),
                RecordedFact.IsLearntLongAfter(first.At, first.RecordedAt) ? first.RecordedAt : null,
                [.. group.Where(fact => fact.Data is not null).Select(fact => ToldIn(fact.Data!))]);
        });
    }

    private static ToldShare ToldIn(string data) => System.Text.Json.JsonSerializer.Deserialize<ToldShare>(data, Kernel.Text.Json.Plain)!;
}
