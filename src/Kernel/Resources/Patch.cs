using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Resources;

/// <summary>The fields a caller wants changed (RFC 7396 merge patch): what is not named stays, what is null is emptied.</summary>
public sealed class Patch(JsonObject values)
{
    public static Patch Of(string field, object? value) => new(new JsonObject { [field] = JsonSerializer.SerializeToNode(value, Json.Plain) });

    public bool IsEmpty => values.Count == 0;

    public IEnumerable<string> Fields => values.Select(pair => pair.Key);

    public bool Names(string field) => values.ContainsKey(field);

    /// <summary>Hands over the field's new value if the caller named the field.</summary>
    /// <exception cref="Refused">The value is not of the field's type.</exception>
    public void Take<TValue>(string field, Action<TValue?> set)
    {
        if (!values.TryGetPropertyValue(field, out var value))
            return;
        TValue? read;
        try
        {
            read = value is null ? default : value.Deserialize<TValue>(Json.Strict);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            throw new Refused($"{Text.Names.Sentence(field)} cannot be read.", field);
        }

        set(read);
    }
}
