using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;

namespace Tandem.Transition.ServiceMap;

/// <summary>Compares the map of two moments.</summary>
public sealed class ReadMapChanges(Store store)
{
    /// <summary>Items first, then relations, each by name.</summary>
    public async Task<IReadOnlyList<MapChange>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var (before, after) = (await PastMap.Read(store, from, stop), await PastMap.Read(store, to, stop));
        var (old, now) = (before.Items.Where(item => !item.Gone).ToDictionary(item => item.Id), after.Items.Where(item => !item.Gone).ToDictionary(item => item.Id));
        var names = before.Items.Concat(after.Items).GroupBy(item => item.Id).ToDictionary(group => group.Key, group => group.Last());
        List<MapChange> changes =
        [
            .. now.Values.Where(item => !old.ContainsKey(item.Id)).OrderBy(item => item.Name).Select(item => new MapChange("itemAdded", Number(item), item.Name)),
            .. old.Values.Where(item => !now.ContainsKey(item.Id)).OrderBy(item => item.Name).Select(item => new MapChange("itemRetired", Number(item), item.Name)),
            .. now.Values.Where(item => old.TryGetValue(item.Id, out var was) && (was.Name, was.Class) != (item.Name, item.Class)).OrderBy(item => item.Name).Select(item => new MapChange("itemChanged", Number(item), Said(item), Said(old[item.Id]))),
        ];
        var (had, has) = (before.Relations.Select(Tie).ToHashSet(), after.Relations.Select(Tie).ToHashSet());
        changes.AddRange(Relations("relationAdded", has.Except(had), names));
        changes.AddRange(Relations("relationEnded", had.Except(has), names));
        return changes;
    }

    private static IEnumerable<MapChange> Relations(string what, IEnumerable<(Guid From, string Type, Guid To)> ties, Dictionary<Guid, MapItem> names) => ties
        .Where(tie => names.ContainsKey(tie.From) && names.ContainsKey(tie.To))
        .Select(tie => new MapChange(what, Number(names[tie.From]), $"{names[tie.From].Name} {tie.Type} {names[tie.To].Name}")).OrderBy(change => change.Name);

    private static (Guid From, string Type, Guid To) Tie(MapRelation relation) => (relation.From, relation.Type, relation.To);

    private static string Said(MapItem item) => $"{item.Name} ({item.Class})";

    private static string Number(MapItem item) => ConfigurationItemKind.Kind.NumberOf(item.Serial);
}
