using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Comparisons;

/// <summary>Puts numbers and names into a report that was computed from ids alone.</summary>
public sealed class ReportNames(Store store, RecordKinds kinds)
{
    private const int AtOnce = 500;

    public async Task<WhatIfReport> Fill(WhatIfReport report, Actor by, CancellationToken stop)
    {
        var kind = kinds.Named(report.Kind)!;
        var listed = report.NewlyBreached.Concat(report.NoLongerBreached).Concat(report.Agreements.SelectMany(each => each.Disagreeing)).Select(each => each.Record).Distinct();
        var numbers = new Dictionary<Guid, int>();
        foreach (var some in listed.Chunk(AtOnce))
        {
            foreach (var (id, serial) in await kind.Shelf.Serials(store, some, stop))
                numbers[id] = serial;
        }

        return report with
        {
            ByTeam = await Named(report.ByTeam, kind, "team", by, stop),
            ByService = await Named(report.ByService, kind, "service", by, stop),
            NewlyBreached = Numbered(report.NewlyBreached),
            NoLongerBreached = Numbered(report.NoLongerBreached),
            Agreements = [.. report.Agreements.Select(each => each with { Disagreeing = Numbered(each.Disagreeing) })],
        };

        IReadOnlyList<DifferingRecord> Numbered(IEnumerable<DifferingRecord> records) =>
            [.. records.Select(each => numbers.TryGetValue(each.Record, out var serial) ? each with { Number = kind.NumberOf(serial) } : each)];
    }

    /// <summary>What the actor may not know keeps its id and has no name.</summary>
    private async Task<IReadOnlyList<SideBySide>> Named(IReadOnlyList<SideBySide> rows, RecordKind kind, string field, Actor by, CancellationToken stop)
    {
        if (kind.Field(field)?.Target is not { } target)
            return rows;
        var named = kinds.Of(target);
        var ids = rows.Where(row => row.Key.Length > 0).Select(row => Guid.Parse(row.Key)).ToList();
        var known = (await named.Shelf.Find(store, named.ReadBy(by), ids, stop)).ToDictionary(record => record.Key.ToString());
        return [.. rows.Select(row => known.TryGetValue(row.Key, out var record) ? row with { Key = named.NumberOf(record), Name = named.TitleOf(record) } : row).OrderBy(row => row.Name, StringComparer.Ordinal)];
    }
}
