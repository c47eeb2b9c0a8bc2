using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>Tells which values items would hold once each source has told again what it said last.</summary>
internal sealed class ValueTrial(Store store, ItemRules rules, Actor by)
{
    private sealed record Told(string? From, string? To, string Source);

    public async Task<IReadOnlyList<TriedValue>> Compare(RulesInForce now, RulesInForce supposed, IReadOnlyList<string> classes, CancellationToken stop)
    {
        var kept = (await store.Discrepancies.AsNoTracking().Where(each => each.Nature == DiscrepancyNature.Conflict && each.State != DiscrepancyLife.Settled).ToListAsync(stop)).ToLookup(each => each.Item);
        var found = new List<TriedValue>();
        await foreach (var (item, said) in ToldItems.Of(store, classes, stop))
        {
            // What only one has said, or all alike, is the same under every rule.
            if (kept[item.Id].Any() || said.Any(each => !Agrees(item, each)))
                found.AddRange(await Compare(item, said, [.. kept[item.Id].Where(each => said.All(other => other.Source != each.Source))], now, supposed, stop));
        }

        return found;
    }

    private async Task<IEnumerable<TriedValue>> Compare(
        ConfigurationItem item, IReadOnlyList<Sighting> said, IReadOnlyList<Discrepancy> kept, RulesInForce now, RulesInForce supposed, CancellationToken stop)
    {
        var (before, after) = (await Tell(item, said, kept, now, stop), await Tell(item, said, kept, supposed, stop));
        return after.Where(pair => pair.Value.To != pair.Value.From && before.GetValueOrDefault(pair.Key)?.To != pair.Value.To).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new TriedValue(ConfigurationItemKind.Kind.NumberOf(item), item.Name, pair.Key, pair.Value.From, item.GivenBy(pair.Key, pair.Value.From), pair.Value.To, pair.Value.Source));
    }

    /// <summary>Lets every source tell again, one after the other; the item is as before when all have.</summary>
    private async Task<Dictionary<string, Told>> Tell(ConfigurationItem item, IReadOnlyList<Sighting> said, IReadOnlyList<Discrepancy> kept, RulesInForce believed, CancellationToken stop)
    {
        var told = new Dictionary<string, Told>();
        if (believed.Classes.Find(item.Class) is not { } of)
            return told;
        var before = store.Entry(item).CurrentValues.Clone();
        foreach (var each in said)
        {
            if (await Accepted(item, each, of, believed.Classes, stop) is not { } attributes)
                continue;
            // Each meets what those before it left behind.
            store.Entry(item).State = EntityState.Unchanged;
            foreach (var verdict in Arbitration.Tell(store, item, each.Name, attributes, each.Source, believed.Order).Where(verdict => verdict.KeptFor is null))
                told[verdict.Field] = new(told.TryGetValue(verdict.Field, out var known) ? known.From : verdict.From, verdict.To, each.Source);
            store.Entry(item).State = EntityState.Detached;
        }

        // Of a sheet only what was not taken is known.
        foreach (var each in kept.Where(each => item.GivenBy(each.Field, each.Ours) is { } present && believed.Order.MayChange(item.Class, each.Field, each.Source, present)))
            told.TryAdd(each.Field, new(each.Ours, each.Theirs, each.Source));
        store.Entry(item).CurrentValues.SetValues(before);
        store.Entry(item).State = EntityState.Detached;
        return told;
    }

    /// <returns>The item's attributes as the source would have them; null: they would be rejected.</returns>
    private async Task<CustomValues?> Accepted(ConfigurationItem item, Sighting said, ConfigurationClass of, ClassTree classes, CancellationToken stop)
    {
        try
        {
            return await rules.Attributes(classes, of, item.Attributes, said.Attributes.Values, by, stop);
        }
        catch (Refused)
        {
            return null;
        }
    }

    private static bool Agrees(ConfigurationItem item, Sighting said)
    {
        var values = item.Attributes.Values;
        return said.Name == item.Name && said.Attributes.Values.All(pair => values[pair.Key]?.ToString() == pair.Value?.ToString());
    }
}
