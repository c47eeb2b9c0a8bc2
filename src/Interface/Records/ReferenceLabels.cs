using Tandem.Interface.Readers;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Records;

/// <summary>What the records are called to which a page refers; looked up together, once per page.</summary>
public sealed class ReferenceLabels(Store store, RecordKinds kinds, References references, Reader reader)
{
    private readonly Dictionary<Guid, ReferenceLabel> known = [];

    public ReferenceLabel? Of(Guid id) => known.GetValueOrDefault(id);

    /// <summary>Learns the names behind every reference of these records.</summary>
    public Task Learn(RecordKind kind, IReadOnlyCollection<IRecord> records, CancellationToken stop) => Learn(
        from field in kind.Fields
        where field.Target is not null
        from record in records
        let id = field.Read(record) as IId
        where id is not null
        select (field.Target!, id.Value), stop);

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
