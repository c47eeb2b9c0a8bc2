using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Precedence;

/// <summary>Tells which of two sources goes before the other for an attribute, from the rules in use.</summary>
public sealed class SourceOrder(ClassTree classes, IReadOnlyList<ReconciliationRule> rules)
{
    private const string AttributePrefix = "attributes.";
    private readonly Dictionary<(string Class, string Field), IReadOnlyList<string>> orders = [];

    public static async Task<SourceOrder> Load(Store store, ClassTree classes, CancellationToken stop) =>
        new(classes, await store.Set<ReconciliationRule>().AsNoTracking().Where(rule => rule.State == ReconciliationRule.InUse).OrderBy(rule => rule.Serial).ToListAsync(stop));

    /// <summary>Whether a source may change what another wrote: it stands at least as high.</summary>
    /// <param name="field">As the journal names it: <c>name</c>, <c>attributes.serialNumber</c>.</param>
    public bool MayChange(string @class, string field, string source, string present) => Rank(@class, field, source) <= Rank(@class, field, present);

    // Whom no rule names comes after those it names; without a rule people go before imports, and imports are alike.
    private int Rank(string @class, string field, string source)
    {
        if (!orders.TryGetValue((@class, field), out var order))
            orders[(@class, field)] = order = Rule(@class, field)?.Order ?? [];
        for (var place = 0; place < order.Count; place++)
        {
            if (order[place] == source)
                return place;
        }

        return order.Count + (source == SourceNames.People ? 0 : 1);
    }

    /// <summary>The rule that decides: one for the attribute before one for all, then the one of the nearest class.</summary>
    private ReconciliationRule? Rule(string @class, string field)
    {
        var attribute = field.StartsWith(AttributePrefix, StringComparison.Ordinal) ? field[AttributePrefix.Length..] : field;
        List<string> line = classes.Find(@class) is { } of ? [.. classes.Lineage(of).Select(each => each.Name)] : [@class];
        return rules.Where(rule => (rule.Attribute.Length == 0 || rule.Attribute == attribute) && (rule.Class.Length == 0 || line.Contains(rule.Class)))
            .OrderByDescending(rule => rule.Attribute.Length > 0).ThenByDescending(rule => line.IndexOf(rule.Class)).FirstOrDefault();
    }
}
