using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Kernel.Imports;

/// <summary>Reads a bare text as the name of a column.</summary>
public sealed class FieldSourceJsonConverter : JsonConverter<FieldSource>
{
    public override FieldSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return FieldSource.OfColumn(reader.GetString()!);
        var said = JsonSerializer.Deserialize<Said>(ref reader, options) ?? throw new JsonException();
        return new() { Column = said.Column, Constant = said.Constant, Values = said.Values, Otherwise = said.Otherwise, By = said.By };
    }

    public override void Write(Utf8JsonWriter writer, FieldSource value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Said(value.Column, value.Constant, value.Values, value.Otherwise, value.By), options);

    private sealed record Said(string? Column, string? Constant, IReadOnlyDictionary<string, string>? Values, string? Otherwise, string? By);
}
