using System.Globalization;
using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Operation.EventIntake;

/// <summary>Reads members of events that strangers sent. Nothing throws: what cannot be read is said of the one event.</summary>
public static class EventReader
{
    /// <summary>The moment by which senders written in Go say that there is none.</summary>
    private const int NoYear = 1;

    /// <summary>A text, or a number or a yes or no as text; empty: it is not there.</summary>
    /// <returns>False: it is something else, or no text that can be kept.</returns>
    public static bool Text(JsonElement json, string name, out string text)
    {
        text = "";
        return json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var member) || Text(member, out text);
    }

    public static bool Text(JsonElement member, out string text)
    {
        text = "";
        switch (member.ValueKind)
        {
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.String:
                try
                {
                    text = member.GetString()!;
                    return !text.Contains('\0', StringComparison.Ordinal);
                }
                catch (InvalidOperationException)
                {
                    return false;
                }

            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                text = member.GetRawText();
                return true;
            default:
                return false;
        }
    }

    /// <summary>A moment as RFC 3339 writes it, or seconds since 1970; null: it is not there, or says that there is none.</summary>
    public static bool Moment(JsonElement json, string name, out DateTimeOffset? moment)
    {
        moment = null;
        if (!Text(json, name, out var text))
            return false;
        if (text.Length == 0 || IsNone(text))
            return true;
        if (Rfc3339.TryRead(text, out var read))
            moment = read;
        else if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 32_503_680_000)
            moment = DateTimeOffset.UnixEpoch.AddSeconds(seconds);
        return moment is not null;
    }

    /// <summary>The members of an object as pairs; what is no text is refused.</summary>
    public static bool Pairs(JsonElement json, string name, List<KeyValuePair<string, string>> pairs)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
            return true;
        if (member.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in member.EnumerateObject())
        {
            if (!Text(property.Value, out var text) || !TryName(property, out var key))
                return false;
            pairs.Add(new(key, text));
            if (pairs.Count > EventDraft.MostLabels)
                return true;
        }

        return true;
    }

    private static bool TryName(JsonProperty property, out string name)
    {
        try
        {
            name = property.Name;
            return !name.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }

    private static bool IsNone(string text) => text.Length >= 4 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year == NoYear;
}
