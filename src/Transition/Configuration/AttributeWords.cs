using System.Globalization;
using System.Text.Json.Nodes;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Configuration;

/// <summary>Says what an item's class knows of it, in words.</summary>
public sealed class AttributeWords(Store store, RecordKinds kinds, ReferenceLabels labels, AsOf asOf, Reader reader)
{
    /// <param name="at">As it was then; null: as it is.</param>
    public async Task<IReadOnlyList<AttributeLine>> Of(ConfigurationItem item, DateTimeOffset? at, CancellationToken stop)
    {
        var shown = at is { } moment ? await asOf.Of(item.Id, moment, stop) ?? item : item;
        var tree = await ClassTree.Load(store, stop);
        if (tree.Find(shown.Class) is not { } of)
            return [];
        var values = shown.Attributes.Values;
        List<(CustomField Field, string Value)> said = [.. from attribute in tree.AttributesOf(of) let value = values[attribute.Name] where value is not null select (attribute.AsField(), Text(value))];
        await labels.Learn(from pair in said let target = kinds.TargetOf(pair.Field) where target is not null select (target.Type, pair.Value), stop);
        return [.. said.Select(pair => Line(pair.Field, pair.Value, at is null ? item.GivenBy("attributes." + pair.Field.Name, pair.Value) : null))];
    }

    private static string Text(JsonNode value) => value.ToString();

    private AttributeLine Line(CustomField field, string value, string? source)
    {
        if (kinds.TargetOf(field) is not null)
            return new(field.Label, labels.Of(value)?.Title ?? value, labels.Of(value)?.Path, source);
        if (field.Type == CustomType.Date && IsoDay.TryRead(value, out var day))
            return new(field.Label, day.ToString("d", reader.Culture), null, source);
        if (field.Type == CustomType.Number && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new(field.Label, number.ToString("#,0.####", reader.Culture), null, source);
        return new(field.Label, value, null, source);
    }
}
