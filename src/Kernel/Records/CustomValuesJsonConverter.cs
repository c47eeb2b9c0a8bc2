using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tandem.Kernel.Records;

/// <summary>Writes custom values as the JSON object they are.</summary>
public sealed class CustomValuesJsonConverter : JsonConverter<CustomValues>
{
    public override CustomValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNode.Parse(ref reader) is JsonObject values ? CustomValues.Of(values) : throw new JsonException("Custom fields are an object.");

    public override void Write(Utf8JsonWriter writer, CustomValues value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json);
}
