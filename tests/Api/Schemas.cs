using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tandem.Tests.Api;

/// <summary>Checks JSON against the part of JSON Schema that our description speaks.</summary>
internal sealed class Schemas(JsonNode document)
{
    /// <summary>What is wrong with the value, each with its place; nothing when it keeps the schema.</summary>
    public IEnumerable<string> Breaches(JsonNode? value, JsonNode? schema, string at = "$")
    {
        if (schema is not JsonObject rules)
            return [];
        if ((string?)rules["$ref"] is { } reference)
            return Breaches(value, document["components"]!["schemas"]![reference.Split('/')[^1]] ?? throw new InvalidOperationException($"{reference} is not described"), at);
        return [.. OfType(value, rules, at), .. OfObject(value as JsonObject, rules, at), .. OfArray(value as JsonArray, rules, at)];
    }

    private static IEnumerable<string> OfType(JsonNode? value, JsonObject rules, string at)
    {
        string[] types = rules["type"] switch
        {
            JsonArray many => [.. many.Select(type => (string)type!)],
            JsonValue one => [(string)one!],
            _ => [],
        };
        var kind = KindOf(value);
        if (types.Length > 0 && !types.Contains(kind) && !(kind == "integer" && types.Contains("number")))
            yield return $"{at} is {kind}, not {string.Join(" or ", types)}";
        if (rules["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
            yield return $"{at} is {value?.ToJsonString() ?? "null"}, which is no choice";
        if ((string?)rules["pattern"] is { } pattern && kind == "string" && !Regex.IsMatch((string)value!, pattern))
            yield return $"{at} does not match {pattern}";
    }

    private IEnumerable<string> OfObject(JsonObject? value, JsonObject rules, string at)
    {
        if (value is null)
            yield break;
        foreach (var name in rules["required"]?.AsArray().Select(name => (string)name!) ?? [])
        {
            if (!value.ContainsKey(name))
                yield return $"{at} lacks {name}";
        }

        foreach (var (name, member) in value)
        {
            if (rules["properties"]?[name] is { } known)
            {
                foreach (var breach in Breaches(member, known, $"{at}.{name}"))
                    yield return breach;
            }
            else if (rules["additionalProperties"] is JsonValue none && none.TryGetValue<bool>(out var more) && !more)
            {
                yield return $"{at} has {name}, which nobody described";
            }
        }
    }

    private IEnumerable<string> OfArray(JsonArray? value, JsonObject rules, string at) =>
        value is null ? [] : value.SelectMany((item, place) => Breaches(item, rules["items"], $"{at}[{place}]"));

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => "null",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Array => "array",
        _ => "object",
    };
}
