using System.Text;
using System.Text.Json;
using Tandem.Kernel.Facts;

namespace Tandem.Design.Clocks;

/// <summary>
/// Reads what the journal keeps of a record into steps. Values that come again and again (states, teams, priorities) are kept once, so that a million
/// histories stay small; not safe to use from several threads at once.
/// </summary>
public sealed class HistoryReader
{
    private const int MostKept = 20_000;

    private readonly WatchedFields fields;
    private readonly byte[][] names;
    private readonly Dictionary<string, object> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, object> ids = [];
    private readonly Dictionary<long, object> numbers = [];
    private readonly List<FieldValue> found = [];

    /// <param name="fields">What to keep; a field watched later is not seen by this reader.</param>
    public HistoryReader(WatchedFields fields)
    {
        this.fields = fields;
        names = [.. Enumerable.Range(0, fields.Count).Select(place => Encoding.UTF8.GetBytes(fields.JournalNameAt(place)))];
    }

    /// <param name="changes">The changed fields as the journal keeps them: <c>{"state":["new","assigned"]}</c>.</param>
    public HistoryStep Read(DateTimeOffset at, long entry, string fact, string changes) => new(at.UtcTicks, entry, fact, Changes(Encoding.UTF8.GetBytes(changes)));

    /// <summary>The same from a line of the journal, for replays of millions.</summary>
    public HistoryStep Read(in JournalLine line) => new(line.At, line.Entry, line.Name, Changes(line.Changes));

    /// <summary>The watched fields among those that changed, from UTF-8.</summary>
    public FieldValue[] Changes(ReadOnlySpan<byte> changes)
    {
        if (changes.Length <= 2)
            return [];
        found.Clear();
        var json = new Utf8JsonReader(changes);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var place = PlaceOf(ref json);
            json.Read();
            json.Read();
            json.Skip();
            json.Read();
            if (place >= 0)
                found.Add(new(place, Value(ref json, fields.IsReference(place))));
            else
                json.Skip();
            while (json.TokenType != JsonTokenType.EndArray || json.CurrentDepth > 1)
                json.Read();
        }

        return found.Count == 0 ? [] : [.. found];
    }

    private int PlaceOf(ref Utf8JsonReader json)
    {
        for (var place = 0; place < names.Length; place++)
        {
            if (json.ValueTextEquals(names[place]))
                return place;
        }

        return -1;
    }

    private object? Value(ref Utf8JsonReader json, bool reference)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String when reference && json.TryGetGuid(out var id):
                return Kept(ids, id);
            case JsonTokenType.String:
                return json.GetString() is { Length: > 0 } text ? Kept(texts, text) : null;
            case JsonTokenType.Number when json.TryGetInt64(out var number):
                return Kept(numbers, number);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(json.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                json.Skip();
                return null;
        }
    }

    private static object Kept<T>(Dictionary<T, object> kept, T value) where T : notnull
    {
        if (kept.TryGetValue(value, out var same))
            return same;
        if (kept.Count < MostKept)
            kept[value] = value;
        return value;
    }
}
