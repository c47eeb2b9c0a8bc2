using System.Text.Json;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Binding;

/// <summary>Reads values of known types from JSON without a second look at their class.</summary>
internal static class ValueReader
{
    /// <summary>A reader that answers null when the JSON holds no value of the type.</summary>
    public static Func<JsonElement, object?> For(Type type) => type switch
    {
        _ when type == typeof(string) => ReadText,
        _ when type == typeof(bool) => json => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null,
        _ when type == typeof(int) => json => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : null,
        _ when type == typeof(long) => json => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var number) ? number : null,
        _ when type == typeof(DateTimeOffset) => json => ReadText(json) is string text && Rfc3339.TryRead(text, out var moment) ? Moments.ToMicrosecond(moment) : null,
        _ when type.IsEnum => json => ReadWord(json) is { } word ? Choices.Read(type, word) : null,
        _ => json => ReadOther(json, type),
    };

    /// <summary>What is told to who sent something else than a value of the type: the field, and what would have been understood where that is soon said.</summary>
    public static string Unreadable(string label, Type type) => (type switch
    {
        _ when type == typeof(bool) => "true, false",
        _ when type == typeof(int) || type == typeof(long) => "a whole number",
        _ when type.IsEnum => string.Join(", ", Enum.GetNames(type).Select(Names.Camel)),
        _ => null,
    }) is { } understood ? $"{label} cannot be read (understood are: {understood})." : $"{label} cannot be read.";

    /// <summary>Text that both databases can keep: neither NUL nor half a surrogate pair.</summary>
    public static string? ReadText(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            var text = json.GetString()!;
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A word or a number, as a word.</summary>
    public static string? ReadWord(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => ReadText(json),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    private static object? ReadOther(JsonElement json, Type type)
    {
        try
        {
            return json.Deserialize(type, Json.Strict);
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
