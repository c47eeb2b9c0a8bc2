using System.Globalization;
using System.Text.Json;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventMappings;

/// <summary>A way to a place in JSON: members by name with dots between, items of arrays by number in brackets.</summary>
internal sealed class MappedPath
{
    /// <summary>Characters of a path, and steps in it.</summary>
    private const int Longest = 500, MostSteps = 20;

    private readonly string[] steps;

    private MappedPath(string[] steps) => this.steps = steps;

    /// <summary>Null: it is no path.</summary>
    public static MappedPath? Read(string text)
    {
        var tidy = text.Trim();
        if (tidy.StartsWith("$.", StringComparison.Ordinal))
            tidy = tidy[2..];
        if (tidy.Length is 0 or > Longest || tidy.Any(char.IsControl))
            return null;
        var steps = tidy.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return steps.Length is > 0 and <= MostSteps && steps.All(step => step[0] != '[' || Number(step) is not null) ? new(steps) : null;
    }

    /// <summary>What stands there; undefined: nothing does.</summary>
    public JsonElement Find(JsonElement json)
    {
        foreach (var step in steps)
        {
            if (json.ValueKind == JsonValueKind.Object)
            {
                if (!json.TryGetProperty(step, out json))
                    return default;
            }
            else if (json.ValueKind == JsonValueKind.Array && (Number(step) ?? Plain(step)) is { } at && at < json.GetArrayLength())
            {
                json = json[at];
            }
            else
            {
                return default;
            }
        }

        return json;
    }

    /// <summary>The text there; what is no text is written as JSON, and null where nothing is.</summary>
    public string? Text(JsonElement json) => Find(json) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } found ? EventReader.Text(found, out var text) ? text : Raw(found) : null;

    private static string? Raw(JsonElement found) => found.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? found.GetRawText() : null;

    private static int? Number(string step) => step is ['[', .. var inner, ']'] ? Plain(inner) : null;

    private static int? Plain(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
