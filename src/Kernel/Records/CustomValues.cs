using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tandem.Kernel.Records;

/// <summary>The values of a record's custom fields by field name; equal when they say the same.</summary>
[JsonConverter(typeof(CustomValuesJsonConverter))]
public sealed record CustomValues(string Json)
{
    public static readonly CustomValues None = new("{}");

    public JsonObject Values => JsonNode.Parse(Json)!.AsObject();

    public static CustomValues Of(JsonObject values)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (value is not null)
                kept[name] = value.DeepClone();
        }

        return kept.Count == 0 ? None : new(kept.ToJsonString(Text.Json.Plain));
    }
}
