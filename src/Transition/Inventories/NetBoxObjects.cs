using System.Text.Json;

namespace Tandem.Transition.Inventories;

/// <summary>The objects of a NetBox dump (a Django fixture), by model and key.</summary>
internal sealed class NetBoxObjects
{
    private readonly Dictionary<(string Model, long Key), JsonElement> byKey = [];
    private readonly Dictionary<string, List<(long Key, JsonElement Fields)>> byModel = [];

    /// <exception cref="InvalidDataException">It is no list of objects with a model and fields.</exception>
    public NetBoxObjects(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException("This is no NetBox dump: a list of objects was expected.");
        foreach (var each in root.EnumerateArray())
        {
            Count++;
            if (each.ValueKind != JsonValueKind.Object || !each.TryGetProperty("model", out var model) || !each.TryGetProperty("fields", out var fields))
                throw new InvalidDataException($"This is no NetBox dump: object {Count} has no model or no fields.");
            if (!each.TryGetProperty("pk", out var pk) || pk.ValueKind != JsonValueKind.Number)
                continue;
            byKey[(model.GetString()!, pk.GetInt64())] = fields;
            if (!byModel.TryGetValue(model.GetString()!, out var list))
                byModel.Add(model.GetString()!, list = []);
            list.Add((pk.GetInt64(), fields));
        }
    }

    public int Count { get; }

    public IEnumerable<(long Key, JsonElement Fields)> All(string model) => byModel.TryGetValue(model, out var list) ? list : [];

    public JsonElement? Find(string model, long? key) => key is { } known && byKey.TryGetValue((model, known), out var fields) ? fields : null;

    public static string Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString()!.Trim(), JsonValueKind.Number => value.GetRawText(), _ => "" } : "";

    public static long? Key(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    /// <summary>A reference to an object of any model: <c>["dcim", "interface"]</c> and its key.</summary>
    public static string? Model(JsonElement fields, string name) => fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        ? $"{value[0].GetString()}.{value[1].GetString()}" : null;
}
