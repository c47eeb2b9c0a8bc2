using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>
/// A place in an ordered list, as opaque text: the order and the values of its keys at the last record seen. It grants
/// nothing: whoever sends it still sees only what they may see.
/// </summary>
internal static class Cursor
{
    private const int Longest = 4000;

    public static string Of(IReadOnlyList<SortKey> order, IRecord last)
    {
        var place = new JsonArray(Words(order));
        foreach (var key in order)
            place.Add((JsonNode?)Write(key.Read(last)));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place.ToJsonString()));
    }

    /// <exception cref="Malformed">The cursor is not one of this list in this order.</exception>
    public static IReadOnlyList<object?> Read(IReadOnlyList<SortKey> order, string cursor)
    {
        try
        {
            if (cursor.Length <= Longest
                && JsonNode.Parse(Base64Url.DecodeFromChars(cursor)) is JsonArray place
                && place.Count == order.Count + 1 && (string?)place[0] == Words(order))
                return [.. order.Select((key, at) => Value(key, place[at + 1]))];
        }
        catch (Exception fault) when (fault is FormatException or JsonException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new Malformed("This cursor does not belong to this list and order.", "cursor");
        }

        throw new Malformed("This cursor does not belong to this list and order.", "cursor");
    }

    private static string Words(IReadOnlyList<SortKey> order) => string.Join(',', order);

    private static JsonNode? Write(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.UtcTicks,
        int number => number,
        long number => number,
        bool yes => yes,
        Enum choice => Convert.ToInt32(choice, null),
        _ => value.ToString(),
    };

    private static object? Value(SortKey key, JsonNode? node)
    {
        if (node is null)
            return key.MayBeEmpty ? null : throw new FormatException();
        return key.Type switch
        {
            _ when key.Type == typeof(DateTimeOffset) => new DateTimeOffset((long)node, TimeSpan.Zero),
            _ when key.Type == typeof(int) => (int)node,
            _ when key.Type == typeof(long) => (long)node,
            _ when key.Type == typeof(bool) => (bool)node,
            _ when key.Type == typeof(string) => (string)node!,
            _ when key.Type.IsEnum => Enum.ToObject(key.Type, (int)node),
            _ => Activator.CreateInstance(key.Type, Guid.Parse((string)node!)),
        };
    }
}
