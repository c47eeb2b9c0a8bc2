using System.Collections;
using System.Text.Json;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Http;

/// <summary>How one field is written.</summary>
internal sealed class FieldShape
{
    private readonly Dictionary<object, JsonEncodedText>? choices;

    public FieldShape(RecordField field)
    {
        Field = field;
        Name = JsonEncodedText.Encode(field.Name);
        Target = field.RefersTo;
        if (field.ValueType.IsEnum)
            choices = Enum.GetValues(field.ValueType).Cast<object>().DistinctBy(value => value).ToDictionary(value => value, value => JsonEncodedText.Encode(Names.Camel(value.ToString()!)));
    }

    public RecordField Field { get; }

    public JsonEncodedText Name { get; }

    /// <summary>The class of the records it refers to.</summary>
    public Type? Target { get; }

    public void Write(Utf8JsonWriter json, IRecord record, IReadOnlyDictionary<Guid, string> numbers)
    {
        switch (Field.Read(record))
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case DateTimeOffset moment: json.WriteStringValue(Moments.ToMicrosecond(moment).UtcDateTime); break;
            case IId id: Refer(json, id, numbers); break;
            case Enum choice when choices!.TryGetValue(choice, out var word): json.WriteStringValue(word); break;
            case IEnumerable many when Target is not null: Refer(json, many, numbers); break;
            case var other: JsonSerializer.Serialize(json, other, Field.ValueType, Json.Strict); break;
        }
    }

    private static void Refer(Utf8JsonWriter json, IEnumerable many, IReadOnlyDictionary<Guid, string> numbers)
    {
        json.WriteStartArray();
        foreach (var id in many.OfType<IId>())
            Refer(json, id, numbers);
        json.WriteEndArray();
    }

    private static void Refer(Utf8JsonWriter json, IId id, IReadOnlyDictionary<Guid, string> numbers)
    {
        if (numbers.TryGetValue(id.Value, out var number))
            json.WriteStringValue(number);
        else
            json.WriteNullValue();
    }
}
