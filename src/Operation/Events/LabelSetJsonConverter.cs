using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tandem.Operation.Events;

/// <summary>Writes labels as an object with a member for each name.</summary>
internal sealed class LabelSetJsonConverter : JsonConverter<LabelSet>
{
    public override LabelSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Labels are an object of names and values.");
        var pairs = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            pairs.Add(new(name, reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("A label's value is a text.")));
        }

        return LabelSet.Of(pairs);
    }

    public override void Write(Utf8JsonWriter writer, LabelSet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value.Pairs)
            writer.WriteString(name, text);
        writer.WriteEndObject();
    }
}
