using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>Tells which items would be taken for one, and which a source would not have recognised, if classes were recognised otherwise.</summary>
internal sealed class RecognitionTrial(Store store, FindDuplicates duplicates)
{
    /// <returns>The pairs that would be found, and those that would no longer be.</returns>
    public async Task<(IReadOnlyList<TriedPair> Joined, IReadOnlyList<TriedPair> Parted)> Pairs(RulesInForce now, RulesInForce supposed, CancellationToken stop)
    {
        var (before, after) = (await duplicates.Under(now.Classes, stop), await duplicates.Under(supposed.Classes, stop));
        return ([.. Except(after, before)], [.. Except(before, after)]);
    }

    /// <summary>Items of which several tell, where one of them has nothing in common any more with what the others say.</summary>
    public async Task<IReadOnlyList<TriedSplit>> Splits(RulesInForce now, RulesInForce supposed, IReadOnlyList<string> classes, CancellationToken stop)
    {
        var found = new List<TriedSplit>();
        await foreach (var (item, said) in ToldItems.Of(store, classes, stop))
        {
            // Who told of it first made it, whatever it is recognised by.
            foreach (var each in said.Where(each => each.Source != item.Source && IsKnown(item, each, said, now.Classes) && !IsKnown(item, each, said, supposed.Classes)))
                found.Add(new(ConfigurationItemKind.Kind.NumberOf(item), item.Name, each.Source, each.Name));
        }

        return found;
    }

    private static IEnumerable<TriedPair> Except(
        IReadOnlyList<(string Rule, ConfigurationItem Older, ConfigurationItem Younger)> pairs, IReadOnlyList<(string Rule, ConfigurationItem Older, ConfigurationItem Younger)> others)
    {
        var known = others.Select(pair => (pair.Older.Id, pair.Younger.Id)).ToHashSet();
        return pairs.Where(pair => known.Add((pair.Older.Id, pair.Younger.Id)))
            .Select(pair => new TriedPair(ConfigurationItemKind.Kind.NumberOf(pair.Older), pair.Older.Name, ConfigurationItemKind.Kind.NumberOf(pair.Younger), pair.Younger.Name, pair.Rule));
    }

    /// <summary>Whether what a source says has in common with what others say of the item all parts of a rule.</summary>
    private static bool IsKnown(ConfigurationItem item, Sighting told, IReadOnlyList<Sighting> said, ClassTree classes) => classes.Find(item.Class) is { } of && classes.IdentifiedBy(of).Any(rule =>
        KnownItems.Parts(rule).All(part => Said(told, part) is { Length: > 0 } value && Others(item, told, said, part).Contains(value, StringComparer.OrdinalIgnoreCase)));

    private static string? Said(Sighting told, string part) => part == "name" ? told.Name : told.Attributes.Values[part]?.ToString();

    private static IEnumerable<string?> Others(ConfigurationItem item, Sighting told, IReadOnlyList<Sighting> said, string part)
    {
        var held = KnownItems.Part(part, item);
        var isTheirs = item.GivenBy(part == "name" ? part : ItemRules.Prefix + part, held) == told.Source;
        return said.Where(each => each.Source != told.Source).Select(each => Said(each, part)).Append(isTheirs ? null : held);
    }
}
