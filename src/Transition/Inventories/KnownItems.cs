using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Inventories;

/// <summary>Recognises what is found among the items there are: by the source's own key, else by what the class says identifies its items.</summary>
internal sealed class KnownItems
{
    private readonly Dictionary<string, Id<ConfigurationItem>> keys;
    private readonly Dictionary<Id<ConfigurationItem>, ConfigurationItem> items;
    private readonly ILookup<string, ConfigurationItem> named;
    private readonly Dictionary<string, ILookup<string, ConfigurationItem>> identified = [];
    private readonly HashSet<Id<ConfigurationItem>> known;
    private readonly ClassTree classes;

    private KnownItems(ClassTree classes, Dictionary<string, Id<ConfigurationItem>> keys, List<ConfigurationItem> items)
    {
        (this.classes, this.keys, this.items) = (classes, keys, items.ToDictionary(item => item.Id));
        known = [.. keys.Values];
        named = items.Where(item => item.State != ItemLife.Retired).ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The items that the source told of before, by its key for them.</summary>
    public IReadOnlyDictionary<string, Id<ConfigurationItem>> Keys => keys;

    public static async Task<KnownItems> Load(Store store, Inventory inventory, ClassTree classes, CancellationToken stop)
    {
        var keys = await store.ExternalKeys.AsNoTracking().Where(key => key.Source == inventory.Source && key.Kind == ConfigurationItemKind.Kind.Name)
            .ToDictionaryAsync(key => key.Key, key => new Id<ConfigurationItem>(key.Record), stop);
        var wanted = inventory.Items.Select(item => classes.Find(item.Class)).OfType<ConfigurationClass>().Distinct().SelectMany(each => classes.Within(each).Concat(classes.Lineage(each))).Select(each => each.Name).Distinct().ToArray();
        var items = await store.ConfigurationItems.Where(item => EF.Parameter(wanted).Contains(item.Class)).ToListAsync(stop);
        var have = items.Select(item => item.Id).ToHashSet();
        foreach (var some in keys.Values.Where(id => !have.Contains(id)).Chunk(500))
            items.AddRange(await store.ConfigurationItems.Where(item => EF.Parameter(some).Contains(item.Id)).ToListAsync(stop));
        have.UnionWith(keys.Values);
        foreach (var some in inventory.Items.Where(item => item.IsGuess).Select(item => item.Name).Distinct().Chunk(500))
            items.AddRange((await store.ConfigurationItems.Where(item => EF.Parameter(some).Contains(item.Name)).ToListAsync(stop)).Where(item => have.Add(item.Id)));
        return new(classes, keys, items);
    }

    public ConfigurationItem? ItemOf(Id<ConfigurationItem> id) => items.GetValueOrDefault(id);

    /// <summary>The item that was found, or several that could be it, with the rule that says so; none: it is new.</summary>
    public (IReadOnlyList<ConfigurationItem> Items, string Rule) Find(FoundItem found, ConfigurationClass of)
    {
        if (keys.TryGetValue(found.Key, out var id) && items.TryGetValue(id, out var item))
            return ([item], "");
        if (found.IsGuess)
            return (Free(named[found.Name]), "name");
        foreach (var rule in classes.IdentifiedBy(of))
        {
            if (Value(rule, found) is { } value && Free(By(rule)[value].Where(each => IsKindOf(each, of))) is { Count: > 0 } identical)
                return (identical, rule);
        }

        return ([], "");
    }

    // An item that the source knows under another key is another thing.
    private List<ConfigurationItem> Free(IEnumerable<ConfigurationItem> candidates) => [.. candidates.Where(each => !known.Contains(each.Id))];

    private bool IsKindOf(ConfigurationItem item, ConfigurationClass of) =>
        classes.Find(item.Class) is { } own && (classes.Lineage(own).Contains(of) || classes.Lineage(of).Contains(own));

    private ILookup<string, ConfigurationItem> By(string rule)
    {
        if (!identified.TryGetValue(rule, out var found))
            identified[rule] = found = items.Values.Where(item => item.State != ItemLife.Retired).Select(item => (item, value: Value(rule, item))).Where(pair => pair.value is not null).ToLookup(pair => pair.value!, pair => pair.item, StringComparer.OrdinalIgnoreCase);
        return found;
    }

    /// <summary>All parts of a rule together; null: one of them is not known.</summary>
    private static string? Value(string rule, FoundItem found) => Joined(rule, part => part == "name" ? found.Name : part == "environment" ? null : found.Attributes[part]?.ToString());

    internal static string? Value(string rule, ConfigurationItem item)
    {
        var values = item.Attributes.Values;
        return Joined(rule, part => Part(part, item, values));
    }

    /// <summary>What an item holds for one part of a rule.</summary>
    internal static string? Part(string part, ConfigurationItem item) => Part(part, item, item.Attributes.Values);

    /// <summary>The parts of a rule, all of which must agree.</summary>
    internal static IEnumerable<string> Parts(string rule) => rule.Split(',', StringSplitOptions.TrimEntries);

    private static string? Part(string part, ConfigurationItem item, JsonObject values) => part == "name" ? item.Name : part == "environment" ? item.Environment?.ToString() : values[part]?.ToString();

    private static string? Joined(string rule, Func<string, string?> part)
    {
        var values = Parts(rule).Select(part).ToList();
        return values.Exists(string.IsNullOrWhiteSpace) ? null : string.Join('\u001f', values);
    }
}
