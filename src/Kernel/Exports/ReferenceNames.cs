using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Exports;

/// <summary>The numbers of records that others refer to, and their names as far as the reader may know them; it forgets before it grows large.</summary>
internal sealed class ReferenceNames(Store store, References references, Actor by)
{
    private const int Most = 20_000;
    private readonly Dictionary<Guid, (string Number, string Name)> known = [];
    private readonly Dictionary<string, string> byNumber = [];

    public string NumberOf(Guid id) => known.GetValueOrDefault(id).Number ?? "";

    public string NameOf(Guid id) => known.GetValueOrDefault(id).Name ?? "";

    public string NameOf(string number) => byNumber.GetValueOrDefault(number) ?? "";

    public async Task Learn(RecordKind kind, IEnumerable<Guid> ids, CancellationToken stop)
    {
        var unknown = ids.Where(id => !known.ContainsKey(id)).Distinct().ToList();
        if (unknown.Count == 0)
            return;
        foreach (var (id, number) in await references.Numbers(kind, unknown, stop))
            known[id] = (number, "");
        foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(by), unknown, stop))
            known[record.Key] = (kind.NumberOf(record), kind.TitleOf(record));
    }

    /// <summary>Learns the names behind numbers, as custom fields keep them.</summary>
    public async Task Learn(RecordKind kind, IEnumerable<string> numbers, CancellationToken stop)
    {
        var unknown = numbers.Where(number => !byNumber.ContainsKey(number)).Distinct().ToList();
        if (unknown.Count == 0)
            return;
        foreach (var number in unknown)
            byNumber[number] = "";
        foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(by), [.. unknown.Select(number => kind.SerialOf(number)).OfType<int>()], stop))
            byNumber[kind.NumberOf(record)] = kind.TitleOf(record);
    }

    /// <summary>Makes room between two pages.</summary>
    public void Tidy()
    {
        if (known.Count > Most)
            known.Clear();
        if (byNumber.Count > Most)
            byNumber.Clear();
    }
}
