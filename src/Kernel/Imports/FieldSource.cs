using System.Text.Json.Serialization;

namespace Tandem.Kernel.Imports;

/// <summary>Where the value of a field comes from: a column, its values translated, or always the same.</summary>
[JsonConverter(typeof(FieldSourceJsonConverter))]
public sealed record FieldSource
{
    /// <summary>The heading of the column.</summary>
    public string? Column { get; init; }

    /// <summary>The same for every row.</summary>
    public string? Constant { get; init; }

    /// <summary>What the sheet says, and what it means here; in any case.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>What every other value means.</summary>
    public string? Otherwise { get; init; }

    /// <summary>For a reference: the field by which the record is found, such as <c>email</c>; null: its number, the name by which it is known, or its title.</summary>
    public string? By { get; init; }

    public static FieldSource OfColumn(string column) => new() { Column = column };
}
