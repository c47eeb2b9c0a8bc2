using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Fields;

/// <summary>Reads the value of a custom field, sent as JSON or as the text of a form or a spreadsheet.</summary>
internal static class CustomValue
{
    private const int LongestText = 1_000;
    private const int LongestLongText = 20_000;

    /// <summary>The value as it is kept; null where it is none of the field's. What it points at is not looked up here.</summary>
    public static JsonNode? Read(CustomField field, JsonNode value) => field.Type switch
    {
        CustomType.Text => Text(value, LongestText),
        CustomType.LongText => Text(value, LongestLongText),
        CustomType.Number => Number(value),
        CustomType.Date => Date(value),
        CustomType.Choice => Choice(field, value),
        _ => Text(value, LongestText),
    };

    public static bool IsEmpty(JsonNode? value) => value is null || (value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace((string?)value));

    private static JsonValue? Text(JsonNode value, int longest)
    {
        if (Word(value) is not { } text || text.Contains('\0', StringComparison.Ordinal) || text.Length > longest)
            return null;
        return JsonValue.Create(text.ReplaceLineEndings("\n").Trim());
    }

    private static JsonValue? Number(JsonNode value) =>
        Word(value) is { } text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number) : null;

    private static JsonValue? Date(JsonNode value) =>
        Word(value) is { } text && IsoDay.TryRead(text.Trim(), out var day) ? JsonValue.Create(IsoDay.Of(day)) : null;

    private static JsonValue? Choice(CustomField field, JsonNode value) =>
        Word(value) is { } text && field.Choices.Find(choice => choice.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } chosen ? JsonValue.Create(chosen) : null;

    private static string? Word(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => (string?)value,
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
