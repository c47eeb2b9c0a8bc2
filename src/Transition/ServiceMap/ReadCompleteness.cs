using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Relations;

namespace Tandem.Transition.ServiceMap;

/// <summary>Finds what the map does not know of its live items: who answers for them, what their class expects, what they belong to; and what is past its support.</summary>
public sealed class ReadCompleteness(Store store, TimeProvider clock)
{
    private const int Shown = 50;

    public async Task<(int Live, IReadOnlyList<Gap> Gaps)> All(CancellationToken stop)
    {
        var live = store.ConfigurationItems.AsNoTracking().Where(item => item.State == ItemLife.Live);
        var today = IsoDay.Of(clock.GetUtcNow());
        var related = store.ItemRelations.Where(relation => relation.State == ItemRelation.Current);
        return (await live.CountAsync(stop),
        [
            await Of("No owner", "Nobody answers for them.", live.Where(item => item.Owner == null), stop),
            await Incomplete(live, stop),
            await Of("Orphans", "They are related to nothing, so no failure of theirs reaches anybody.", live.Where(item => !related.Any(relation => relation.From == item.Id || relation.To == item.Id)), stop),
            await PastSupport(live, today, stop),
        ]);
    }

    private static async Task<Gap> Of(string title, string why, IQueryable<ConfigurationItem> items, CancellationToken stop) => new(
        title, why, await items.CountAsync(stop), [.. (await items.OrderBy(item => item.Serial).Take(Shown).ToListAsync(stop)).Select(item => Line(item, ""))]);

    private static async Task<Gap> PastSupport(IQueryable<ConfigurationItem> live, string today, CancellationToken stop)
    {
        var dated = await live.Where(item => item.EndOfSupport != null).OrderBy(item => item.Serial).ToListAsync(stop);
        var past = dated.FindAll(item => string.CompareOrdinal(item.EndOfSupport, today) < 0);
        return new("Past their support", "Their maker no longer supports them.", past.Count, [.. past.Take(Shown).Select(item => Line(item, item.EndOfSupport!))]);
    }

    private async Task<Gap> Incomplete(IQueryable<ConfigurationItem> live, CancellationToken stop)
    {
        var tree = await ClassTree.Load(store, stop);
        var expected = tree.All.ToDictionary(each => each.Name, each => tree.AttributesOf(each).Where(attribute => attribute.Expected || attribute.Required).ToList());
        string[] asking = [.. expected.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key)];
        var (count, items) = (0, new List<GapItem>());
        await foreach (var item in live.Where(each => EF.Parameter(asking).Contains(each.Class)).OrderBy(each => each.Serial).AsAsyncEnumerable().WithCancellation(stop))
        {
            var values = item.Attributes.Values;
            var missing = expected[item.Class].Where(attribute => values[attribute.Name] is null).Select(attribute => attribute.Label ?? attribute.Name).ToList();
            if (missing.Count > 0 && ++count <= Shown)
                items.Add(Line(item, string.Join(", ", missing)));
        }

        return new("Incomplete", "Something is missing that their class expects.", count, items);
    }

    private static GapItem Line(ConfigurationItem item, string what) => new(ConfigurationItemKind.Kind.NumberOf(item), item.Name, item.Class, what);
}
