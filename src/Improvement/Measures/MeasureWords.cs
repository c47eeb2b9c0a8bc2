using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Moments = Tandem.Interface.Look.Moments;

namespace Tandem.Improvement.Measures;

/// <summary>Says measured values, and what they were measured of, in the reader's words.</summary>
public sealed class MeasureWords(Store store, Moments moments, Words say, Reader reader)
{
    private readonly Dictionary<Guid, string> names = [];

    public string Value(Measure measure, double? value) => (measure.Unit, value) switch
    {
        (_, null) => "–",
        (MeasureUnit.Seconds, { } seconds) => moments.Length(TimeSpan.FromSeconds(seconds)),
        (MeasureUnit.Percent, { } percent) => say["{0} %", say.Number(percent, 1)],
        (MeasureUnit.Mark, { } mark) => say.Number(mark, 1),
        (_, { } number) => say.Number((long)number),
    };

    /// <summary>A number as a chart draws it: lengths of time in hours.</summary>
    public static double? Drawn(Measure measure, double? value) => measure.Unit == MeasureUnit.Seconds ? value / 3_600 : value is { } number ? Math.Round(number, 1) : null;

    public string Day(DateOnly day) => day.ToString("d MMM", reader.Culture);

    /// <summary>What a team or a service is called; its number where the reader may not know.</summary>
    public string Name(MeasureScope scope, Guid id, string none) => id == Slice.None ? none : names.GetValueOrDefault(id) ?? scope.NumberOf(id);

    /// <summary>Learns the names of records as far as the reader may read them.</summary>
    public async Task Learn(RecordKind kind, IEnumerable<Guid> ids, CancellationToken stop)
    {
        foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(reader.Actor), [.. ids.Where(id => id != Slice.None)], stop))
            names[record.Key] = kind.TitleOf(record);
    }

    /// <summary>What a page offers to narrow the measures by: numbers and names in the order of the names.</summary>
    public async Task<IReadOnlyList<(string Number, string Name)>> Offered<T>(RecordKind<T> kind, CancellationToken stop) where T : Record<T>
    {
        const int most = 500;
        var records = await kind.VisibleTo(reader.Actor, store.Set<T>().AsNoTracking()).OrderBy(record => record.Serial).Take(most).ToListAsync(stop);
        return [.. records.Select(record => (kind.NumberOf(record), kind.TitleOf(record))).OrderBy(each => each.Item2, StringComparer.CurrentCultureIgnoreCase)];
    }
}
