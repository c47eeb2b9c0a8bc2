using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Facts;

/// <summary>The fields of one record as its facts tell them, one fact after the other.</summary>
public sealed class PastFields
{
    /// <summary>The field that says a record is no more: <c>{"$removed":[false,true]}</c>.</summary>
    public const string Removed = "$removed";

    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> groups = new(StringComparer.Ordinal);

    /// <summary>Whether the record was there at all: it had been made, and not yet removed.</summary>
    public bool Exists { get; private set; }

    /// <summary>How many times it had been changed.</summary>
    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public CustomValues Custom => Group("custom");

    /// <summary>Takes in the next fact, in the order in which they happened.</summary>
    /// <param name="changes">The fact's changes as the journal keeps them.</param>
    public void Apply(DateTimeOffset at, string changes)
    {
        (Exists, ChangedAt) = (true, at);
        if (changes == "{}")
            return;
        Version++;
        using var document = JsonDocument.Parse(changes);
        foreach (var change in document.RootElement.EnumerateObject())
            Apply(change.Name, change.Value[1]);
    }

    /// <summary>The field's value then; what never changed from empty is empty.</summary>
    public object? Read(IReadOnlyProperty property)
    {
        if (property.ClrType == typeof(CustomValues))
            return Group(Names.Camel(property.Name));
        if (values.TryGetValue(Names.Camel(property.Name), out var value) && value.ValueKind != JsonValueKind.Null)
            return value.Deserialize(property.ClrType, Json.Plain);
        if (property.ClrType.IsValueType && Nullable.GetUnderlyingType(property.ClrType) is null)
            return Activator.CreateInstance(property.ClrType);
        return property.ClrType == typeof(string) && !property.IsNullable ? "" : null;
    }

    private void Apply(string name, JsonElement to)
    {
        if (name == Removed)
            Exists = false;
        else if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            Value(name[..dot])[name[(dot + 1)..]] = JsonNode.Parse(to.GetRawText());
        else
            values[name] = to.Clone();
    }

    private CustomValues Group(string name) => groups.TryGetValue(name, out var group) ? CustomValues.Of(group) : CustomValues.None;

    /// <summary>Values that are told one by one: <c>custom.costCentre</c>.</summary>
    private JsonObject Value(string group) => groups.TryGetValue(group, out var known) ? known : groups[group] = [];
}
