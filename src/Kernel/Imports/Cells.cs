using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Imports;

/// <summary>Reads the text of a cell as what a field holds, in the JSON that a program would have sent.</summary>
internal sealed class Cells(ImportMapping mapping)
{
    private static readonly string[] Yes = ["true", "yes", "y", "1", "x", "on", "ja", "j", "oui", "sí", "si"];
    private static readonly string[] No = ["false", "no", "n", "0", "off", "nein", "non"];
    private static readonly string[] Days = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[mapping.Zone];

    /// <summary>The value; null where the text is none of the field's.</summary>
    public JsonNode? Read(PlannedField field, string text) => field.ValueType switch
    {
        _ when field.IsChoice => Choice(field, text),
        var type when type == typeof(string) => text,
        var type when type == typeof(bool) => Word(text),
        var type when type == typeof(int) || type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        var type when type == typeof(DateTimeOffset) => Moment(text) is { } moment ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture) : null,
        var type when type.IsAssignableFrom(typeof(List<string>)) => new JsonArray([.. Split(text).Select(word => (JsonNode)word)]),
        _ => Parse(text),
    };

    /// <summary>The day that a text means, as fields keep it; the text itself where it means none.</summary>
    public string Day(string text) => Moment(text) is { } moment ? Instant.FromDateTimeOffset(moment).InZone(zone).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : text;

    /// <summary>The words of a list in one cell.</summary>
    public static IEnumerable<string> Split(string text) => text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What would have been understood.</summary>
    public static string? Hint(PlannedField field) => field switch
    {
        { IsChoice: true } => string.Join(", ", ChoicesOf(field).Take(20)),
        _ when field.ValueType == typeof(bool) => "yes, no",
        _ when field.ValueType == typeof(DateTimeOffset) => "2026-05-03T12:00:00Z, 2026-05-03, or a form named in \"dates\"",
        _ when field.ValueType == typeof(int) || field.ValueType == typeof(long) => "a whole number",
        _ => null,
    };

    private static JsonNode? Choice(PlannedField field, string text)
    {
        if (field.Field?.Choices.FirstOrDefault(choice => Is(choice.Value, text) || Is(choice.Label, text)) is { } known)
            return field.ValueType.IsEnum || field.ValueType == typeof(string) ? known.Value : Parse(known.Value);
        if (!field.ValueType.IsEnum)
            return null;
        return Choices.Read(field.ValueType, text) is { } value ? Names.Camel(value.ToString()!) : null;
    }

    private static IEnumerable<string> ChoicesOf(PlannedField field) => field.Field?.Choices.Count > 0
        ? field.Field.Choices.Select(choice => choice.Value)
        : Enum.GetNames(field.ValueType).Select(Names.Camel);

    private static JsonNode? Word(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    private DateTimeOffset? Moment(string text)
    {
        if (Rfc3339.TryRead(text, out var moment))
            return moment;
        foreach (var form in mapping.Dates.Concat(Days))
        {
            if (DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) && clock.Year is > 1 and < 9999)
                return zone.AtLeniently(LocalDateTime.FromDateTime(clock)).ToDateTimeOffset();
        }

        return null;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
