using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Resources;

/// <summary>The fields a caller wants changed (RFC 7396 merge patch): what is not named stays, what is null is emptied.</summary>
public sealed class Patch(JsonObject values)
{
    public static Patch Of(string field, object? value) => new(new JsonObject { [field] = JsonSerializer.SerializeToNode(value, Json.Plain) });

    /// <summary>Where the refusals of several fields are gathered, and told before anything is saved; null: the first one ends it.</summary>
    internal Objections? Objections { get; init; }

    public bool IsEmpty => values.Count == 0;

    public IEnumerable<string> Fields => values.Select(pair => pair.Key);

    public bool Names(string field) => values.ContainsKey(field);

    /// <summary>Hands over the field's new value if the caller named the field.</summary>
    /// <exception cref="Refused">The value is not of the field's type, or a rule of the field says no.</exception>
    public void Take<TValue>(string field, Action<TValue?> set)
    {
        if (!values.TryGetPropertyValue(field, out var value))
            return;
        if (Objections is null)
            set(Read<TValue>(field, value));
        else
            Objections.Hear(() => set(Read<TValue>(field, value)));
    }

    private static TValue? Read<TValue>(string field, JsonNode? value)
    {
        try
        {
            return value is null ? default : value.Deserialize<TValue>(Json.Strict);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            throw new Refused($"{Text.Names.Sentence(field)} cannot be read.", field);
        }
    }
}
