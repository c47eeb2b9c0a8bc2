using System.Text.Json;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Api;

/// <summary>Writes facts as the API shows them.</summary>
internal static class FactJson
{
    private const string Custom = "custom.";

    /// <summary>The numbers of the people who acted and of the records that changes refer to.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Numbers(Exchange exchange, RecordKind kind, IReadOnlyCollection<RecordedFact> facts)
    {
        var (kinds, references, numbers) = (exchange.Store.Kinds, exchange.Get<References>(), new Dictionary<Guid, string>());
        await exchange.Get<ICustomFields>().Refresh(exchange.Stop);
        var wanted = facts.SelectMany(fact => Changes(fact)).Where(change => kind.Field(change.Name)?.RefersTo is not null)
            .SelectMany(change => change.Value.EnumerateArray().SelectMany(Values).Where(value => value.ValueKind == JsonValueKind.String), (change, value) => (Kind: kinds.Of(kind.Field(change.Name)!.RefersTo!), Id: value.GetGuid()))
            .ToLookup(pair => pair.Kind, pair => pair.Id);
        foreach (var group in wanted)
            Add(await references.Numbers(group.Key, group, exchange.Stop));
        if (kinds.Named("person") is { } people)
            Add(await references.Numbers(people, facts.SelectMany(fact => new[] { fact.Actor, fact.OnBehalfOf }).OfType<Guid>(), exchange.Stop));
        return numbers;

        void Add(IReadOnlyDictionary<Guid, string> more)
        {
            foreach (var (id, number) in more)
                numbers[id] = number;
        }
    }

    public static void Write(Utf8JsonWriter json, RecordKind kind, RecordedFact fact, IReadOnlyDictionary<Guid, string> numbers, ICustomFields custom, bool works)
    {
        json.WriteStartObject();
        json.WriteNumber("entry", fact.Entry);
        json.WriteString("name", fact.Name);
        json.WriteString("at", fact.At.UtcDateTime);
        json.WriteString("recordedAt", fact.RecordedAt.UtcDateTime);
        json.WriteString("actor", fact.ActorName);
        json.WriteString("person", Number(fact.Actor, numbers));
        json.WriteString("onBehalfOf", Number(fact.OnBehalfOf, numbers));
        json.WriteBoolean("internal", fact.Internal);
        WriteChanges(json, kind, fact, numbers, custom, works);
        if (works)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(fact.Data, skipInputValidation: true);
            json.WriteString("cause", fact.Cause);
        }

        json.WriteEndObject();
    }

    private static void WriteChanges(
        Utf8JsonWriter json, RecordKind kind, RecordedFact fact, IReadOnlyDictionary<Guid, string> numbers, ICustomFields custom, bool works)
    {
        json.WriteStartObject("changes");
        foreach (var change in Changes(fact))
        {
            var field = kind.Field(change.Name);
            var isShown = change.Name.StartsWith(Custom, StringComparison.Ordinal)
                ? custom.IsShown(kind, change.Name[Custom.Length..], works)
                : field is not null && (works || !field.Internal);
            if (!isShown)
                continue;
            json.WriteStartArray(change.Name);
            foreach (var value in change.Value.EnumerateArray())
            {
                if (field?.ManyOf is not null && value.ValueKind == JsonValueKind.Array)
                    WriteNumbers(json, value, numbers);
                else if (field?.Target is not null && value.ValueKind == JsonValueKind.String)
                    json.WriteStringValue(Number(value.GetGuid(), numbers));
                else if (field?.Type == FieldType.Moment && value.ValueKind == JsonValueKind.String)
                    json.WriteStringValue(Moments.ToMicrosecond(value.GetDateTimeOffset()).UtcDateTime);
                else
                    value.WriteTo(json);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, JsonElement ids, IReadOnlyDictionary<Guid, string> numbers)
    {
        json.WriteStartArray();
        foreach (var id in ids.EnumerateArray())
            json.WriteStringValue(Number(id.GetGuid(), numbers));
        json.WriteEndArray();
    }

    private static IEnumerable<JsonElement> Values(JsonElement side) => side.ValueKind == JsonValueKind.Array ? side.EnumerateArray() : [side];

    private static JsonElement.ObjectEnumerator Changes(RecordedFact fact) => fact.ReadChanges().EnumerateObject();

    private static string? Number(Guid? id, IReadOnlyDictionary<Guid, string> numbers) => id is { } known ? numbers.GetValueOrDefault(known) : null;
}
