using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Reconciliation;
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
            await Of("No owner", "Nobody answers for them.", live.Where(item => item.Owner == null), stop) with { Path = "/configuration-items?state=live&owner=none" },
            .. await Told(live, stop),
            await Disputed("In conflict", "Two sources say different things of them, and nobody has decided yet.", DiscrepancyNature.Conflict, "conflict", live, stop),
            await Disputed("Duplicates", "Two items seem to be one thing.", DiscrepancyNature.Duplicate, "duplicate", live, stop),
            await Disputed("Stale", "The source that knew them tells nothing of them any more.", DiscrepancyNature.Stale, "stale", live, stop),
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

    private async Task<Gap> Disputed(string title, string why, DiscrepancyNature nature, string word, IQueryable<ConfigurationItem> live, CancellationToken stop)
    {
        var open = store.Discrepancies.Where(each => each.State == DiscrepancyLife.Open && each.Nature == nature);
        return await Of(title, why, live.Where(item => open.Any(each => each.Item == item.Id || each.Other == item.Id)), stop) with { Path = $"/discrepancies?state=open&nature={word}" };
    }

    /// <summary>What the attributes say: which are missing, and which hold what their class no longer allows.</summary>
    private async Task<IReadOnlyList<Gap>> Told(IQueryable<ConfigurationItem> live, CancellationToken stop)
    {
        var tree = await ClassTree.Load(store, stop);
        var asked = tree.All.ToDictionary(each => each.Name, each => tree.AttributesOf(each).Select(attribute => (attribute.Name, attribute.Label, IsExpected: attribute.Expected || attribute.Required, Field: attribute.AsField())).ToList());
        string[] asking = [.. asked.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key)];
        var (incomplete, wrong) = (new List<GapItem>(), new List<GapItem>());
        var (incompletes, wrongs) = (0, 0);
        await foreach (var item in live.Where(each => EF.Parameter(asking).Contains(each.Class)).OrderBy(each => each.Serial).AsAsyncEnumerable().WithCancellation(stop))
        {
            var values = item.Attributes.Values;
            var missing = asked[item.Class].Where(attribute => attribute.IsExpected && values[attribute.Name] is null).Select(attribute => attribute.Label ?? attribute.Name).ToList();
            var invalid = asked[item.Class].Where(attribute => values[attribute.Name] is { } value && !FieldValues.IsRight(attribute.Field, value)).Select(attribute => attribute.Label ?? attribute.Name).ToList();
            if (missing.Count > 0 && ++incompletes <= Shown)
                incomplete.Add(Line(item, string.Join(", ", missing)));
            if (invalid.Count > 0 && ++wrongs <= Shown)
                wrong.Add(Line(item, string.Join(", ", invalid)));
        }

        return
        [
            new("Incomplete", "Something is missing that their class expects.", incompletes, incomplete),
            new("Not valid", "A value is none that their class allows now.", wrongs, wrong),
        ];
    }

    private static GapItem Line(ConfigurationItem item, string what) => new(ConfigurationItemKind.Kind.NumberOf(item), item.Name, item.Class, what);
}
