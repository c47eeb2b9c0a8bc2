using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Precedence;

/// <summary>Weighs what a source changed on an item before it is saved: what it may not change is put back, of the rest the item remembers who gave it.</summary>
internal static class Arbitration
{
    private static readonly HashSet<string> Ours = [nameof(ConfigurationItem.Version), nameof(ConfigurationItem.ChangedAt), nameof(ConfigurationItem.Provenance), nameof(ConfigurationItem.State)];

    /// <summary>Weighs what a source says of an item: its name, and its attributes beside those of which it does not speak.</summary>
    /// <returns>Each field that the source gave another value; none: it says what the item holds.</returns>
    public static IReadOnlyList<FieldVerdict> Tell(Store store, ConfigurationItem item, string name, CustomValues attributes, string source, SourceOrder order)
    {
        if (attributes == item.Attributes && name == item.Name)
            return [];
        (item.Attributes, item.Name) = (attributes, name);
        return Weigh(store, item, source, order);
    }

    /// <param name="order">Null: the source may change everything.</param>
    /// <returns>Each field that the source gave another value.</returns>
    public static IReadOnlyList<FieldVerdict> Weigh(Store store, ConfigurationItem item, string source, SourceOrder? order)
    {
        var (entry, verdicts) = (store.Entry(item), new List<FieldVerdict>());
        foreach (var property in entry.Properties.Where(each => !Ours.Contains(each.Metadata.Name)).ToList())
        {
            if (property.Metadata.ClrType == typeof(CustomValues))
                WeighEach(property, item, source, order, verdicts);
            else if (!Equals(property.OriginalValue, property.CurrentValue))
                WeighOne(property, item, source, order, verdicts);
        }

        return verdicts;
    }

    private static void WeighOne(PropertyEntry property, ConfigurationItem item, string source, SourceOrder? order, List<FieldVerdict> verdicts)
    {
        var field = Names.Camel(property.Metadata.Name);
        var verdict = Judge(item, field, Text(property.OriginalValue), Text(property.CurrentValue), source, order);
        verdicts.Add(verdict);
        if (verdict.KeptFor is not null)
            (property.CurrentValue, property.IsModified) = (property.OriginalValue, false);
    }

    private static void WeighEach(PropertyEntry property, ConfigurationItem item, string source, SourceOrder? order, List<FieldVerdict> verdicts)
    {
        var (old, now) = ((CustomValues?)property.OriginalValue ?? CustomValues.None, (CustomValues?)property.CurrentValue ?? CustomValues.None);
        if (old == now)
            return;
        var (before, after) = (old.Values, now.Values);
        foreach (var name in before.Select(pair => pair.Key).Union(after.Select(pair => pair.Key)).ToList())
        {
            if (JsonNode.DeepEquals(before[name], after[name]))
                continue;
            var verdict = Judge(item, $"{Names.Camel(property.Metadata.Name)}.{name}", before[name]?.ToString(), after[name]?.ToString(), source, order);
            verdicts.Add(verdict);
            if (verdict.KeptFor is not null)
                after[name] = before[name]?.DeepClone();
        }

        property.CurrentValue = CustomValues.Of(after);
        if (Equals(property.CurrentValue, old))
            property.IsModified = false;
    }

    private static FieldVerdict Judge(ConfigurationItem item, string field, string? from, string? to, string source, SourceOrder? order)
    {
        if (order is not null && item.GivenBy(field, from) is { } present && !order.MayChange(item.Class, field, source, present))
            return new(field, from, to, present);
        item.NoteSource(field, source, isEmpty: string.IsNullOrEmpty(to));
        return new(field, from, to);
    }

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        Enum choice => Names.Camel(choice.ToString()),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
