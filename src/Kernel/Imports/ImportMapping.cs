using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Imports;

/// <summary>Says how the rows of a sheet become records of a kind.</summary>
public sealed record ImportMapping
{
    /// <summary>The other system; together with the key it tells which record a row became.</summary>
    public string Source { get; init; } = "csv";

    /// <summary>The column that names a row in the other system; null: the file and the line do.</summary>
    public string? Key { get; init; }

    /// <summary>By the name of the field, such as <c>title</c>, <c>custom.costCentre</c> or <c>number</c>.</summary>
    public IReadOnlyDictionary<string, FieldSource> Fields { get; init; } = new Dictionary<string, FieldSource>();

    public ExistingRecords Existing { get; init; }

    /// <summary>An empty cell empties the field of a record that is there already.</summary>
    public bool Clears { get; init; }

    /// <summary>How the sheet writes moments, such as <c>d.M.yyyy HH:mm</c>; RFC 3339 and yyyy-MM-dd are always understood.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>The zone of moments that name none (IANA).</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>Between two cells; null: the one that the first line uses most.</summary>
    public string? Separator { get; init; }

    /// <summary>Such as <c>windows-1252</c>; null: UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <exception cref="Refused">It is no mapping.</exception>
    public static ImportMapping Read(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ImportMapping>(json, Json.Strict) ?? throw new JsonException();
            return mapping.Fields is null || mapping.Dates is null || mapping.Zone is null || mapping.Source is null ? throw new JsonException() : mapping;
        }
        catch (JsonException fault)
        {
            throw new Refused($"The mapping cannot be read{Place(fault)}. The manual's page about imports shows what stands in one.", "mapping");
        }
    }

    private static string Place(JsonException fault) => fault switch
    {
        { Path.Length: > 2 } => $" at \"{fault.Path[2..]}\"",
        { LineNumber: { } line } => $" in line {line + 1}",
        _ => "",
    };

    public string Write() => JsonSerializer.Serialize(this, Json.Plain);
}
