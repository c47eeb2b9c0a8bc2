using Tandem.Interface.Readers;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Records;

/// <summary>What the records are called to which a page refers; looked up together, once per page.</summary>
public sealed class ReferenceLabels(Store store, RecordKinds kinds, KindFields fields, References references, Reader reader)
{
    private readonly Dictionary<Guid, ReferenceLabel> known = [];
    private readonly Dictionary<string, ReferenceLabel> numbered = new(StringComparer.Ordinal);

    public ReferenceLabel? Of(Guid id) => known.GetValueOrDefault(id);

    /// <summary>What the record of a number is called to which a custom field points.</summary>
    public ReferenceLabel? Of(string number) => numbered.GetValueOrDefault(number);

    /// <summary>Learns the names behind every reference of these records.</summary>
    public async Task Learn(RecordKind kind, IReadOnlyCollection<IRecord> records, CancellationToken stop)
    {
        await Learn(
            from field in kind.Fields
            let target = field.RefersTo
            where target is not null
            from record in records
            from id in field.ReadIds(record)
            select (target, id), stop);
        await fields.Refresh(stop);
        var pointing = records.Where(record => record.Custom != CustomValues.None).ToList();
        await Learn(
            from record in pointing
            from field in fields.Of(kind, record)
            where field.Target is not null
            let number = field.Read(record) as string
            where number is not null
            select (field.Target!, number), stop);
    }

    /// <summary>Learns what the records are called that were written down by number.</summary>
    public async Task Learn(IEnumerable<(Type Target, string Number)> wanted, CancellationToken stop)
    {
        foreach (var group in wanted.Where(each => !numbered.ContainsKey(each.Number)).Distinct().ToLookup(each => each.Target, each => each.Number))
        {
            var kind = kinds.Of(group.Key);
            foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(reader.Actor), [.. group.Select(kind.SerialOf).OfType<int>()], stop))
                numbered[kind.NumberOf(record)] = new(kind.NumberOf(record), kind.TitleOf(record), kind.PathOf(record));
            foreach (var hidden in group.Where(number => !numbered.ContainsKey(number)))
                numbered[hidden] = new(hidden, hidden, null);
        }
    }

    public async Task Learn(IEnumerable<(Type Target, Guid Id)> wanted, CancellationToken stop)
    {
        foreach (var group in wanted.Where(each => !known.ContainsKey(each.Id)).Distinct().ToLookup(each => each.Target, each => each.Id))
        {
            var kind = kinds.Of(group.Key);
            foreach (var record in await kind.Shelf.Find(store, kind.ReadBy(reader.Actor), [.. group], stop))
                known[record.Key] = new(kind.NumberOf(record), kind.TitleOf(record), kind.PathOf(record));
            var hidden = group.Where(id => !known.ContainsKey(id)).ToList();
            if (hidden.Count == 0)
                continue;
            foreach (var (id, number) in await references.Numbers(kind, hidden, stop))
                known[id] = new(number, number, null);
        }
    }
}
