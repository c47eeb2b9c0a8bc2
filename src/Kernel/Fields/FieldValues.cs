using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>The one place where values of fields that are described by data are checked: those of custom fields, and those a practice lets be described in the same way.</summary>
public sealed class FieldValues(References references, RecordKinds kinds)
{
    /// <summary>Checks the values given for something new, or to be merged into those there are (RFC 7396).</summary>
    /// <param name="prefix">What stands before a field's name where it is complained about, such as <c>custom.</c></param>
    /// <exception cref="Refused">A value is none of its field's, points at nothing the actor may see, or a required one is missing.</exception>
    public async Task<CustomValues> Accept(IReadOnlyList<CustomField> fields, string prefix, CustomValues? before, JsonObject given, Actor by, CancellationToken stop)
    {
        var (values, objections) = (before?.Values ?? [], new Objections());
        foreach (var field in fields)
        {
            var place = prefix + field.Name;
            if (given.TryGetPropertyValue(field.Name, out var value))
                values[field.Name] = CustomValue.IsEmpty(value) ? null : await Read(field, place, value!, by, objections, stop);
            else if (before is null && field.Default.Length > 0)
                values[field.Name] = CustomValue.Read(field, JsonValue.Create(field.Default));
            if (field.Required && (before is null || given.ContainsKey(field.Name)) && values[field.Name] is null && !objections.Concern(place))
                objections.Add(new(place, $"{field.Label} is missing."));
        }

        objections.Demand();
        return CustomValues.Of(values);
    }

    /// <summary>Whether a value that is kept is still one of its field's, whose choices or type may have changed since; what it points at is not looked up.</summary>
    public static bool IsRight(CustomField field, JsonNode value) => CustomValue.Read(field, value) is not null;

    private async Task<JsonNode?> Read(CustomField field, string place, JsonNode value, Actor by, Objections objections, CancellationToken stop)
    {
        var read = CustomValue.Read(field, value);
        if (read is not null && field.Type is CustomType.Person or CustomType.Reference)
            read = await Refer(kinds.TargetOf(field), (string)read!, place, by, objections, stop);
        if (read is null && !objections.Concern(place))
            objections.Add(new(place, $"{field.Label} cannot be read."));
        return read;
    }

    /// <summary>What it points at is kept by its number, which never changes.</summary>
    private async Task<JsonNode?> Refer(RecordKind? target, string word, string place, Actor by, Objections objections, CancellationToken stop) =>
        target is not null && await references.Look(target, word, place, by, objections, stop) is { } id
            ? JsonValue.Create((await references.Numbers(target, [id], stop))[id])
            : null;
}
