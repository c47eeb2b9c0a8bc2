using System.Text.Json.Nodes;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Description;

/// <summary>Describes the records of each kind, and what is sent to make, change and move them.</summary>
internal sealed class KindSchemas(TypeSchemas types, IEnumerable<WorkedOut> workedOut)
{
    /// <summary>The name under which a record's schema stands, such as <c>Incident</c>.</summary>
    public static string NameOf(RecordKind kind) => string.Concat(kind.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public IEnumerable<(string Name, JsonObject Schema)> Of(Resource resource)
    {
        var (kind, name) = (resource.Kind, NameOf(resource.Kind));
        yield return (name, Record(kind));
        yield return ($"{name}Page", Page(name));
        if (resource.Creation is { } creation)
            yield return ($"New{name}", types.OfRequest(creation.Request, skip: 0));
        if (resource.Editing is not null)
            yield return ($"Changed{name}", Changes(kind));
        if (resource.Moves.Any())
            yield return ($"Moved{name}", Moves(resource));
        foreach (var (path, action) in resource.Actions)
            yield return ($"{name}{Pascal(path)}", types.OfRequest(action.Request, skip: 1));
    }

    public static string Pascal(string path) => string.Concat(path.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static JsonObject Page(string item) => TypeSchemas.Object(new()
    {
        ["items"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = $"#/components/schemas/{item}" } },
        ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "The cursor of the next page." },
    }, ["items", "next"]);

    private JsonObject Record(RecordKind kind)
    {
        var properties = new JsonObject { ["number"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{kind.Prefix}-[0-9]+$" } };
        var required = new JsonArray("number");
        foreach (var field in kind.Fields)
        {
            properties[field.Name] = Value(field);
            if (!field.Internal)
                required.Add(field.Name);
        }

        foreach (var more in workedOut.Where(each => each.Kind == kind))
            properties[more.Name] = new JsonObject { ["type"] = "array", ["items"] = TypeSchemas.Of(more.Item), ["description"] = "Worked out when one record is read; not in lists." };
        properties["custom"] = TypeSchemas.Custom();
        properties["version"] = new JsonObject { ["type"] = "integer", ["description"] = "Raised by every change; the ETag." };
        foreach (var moment in (string[])["createdAt", "changedAt"])
            properties[moment] = new JsonObject { ["type"] = "string", ["format"] = "date-time" };
        foreach (var name in (string[])["custom", "version", "createdAt", "changedAt"])
            required.Add(name);
        return TypeSchemas.Object(properties, required);
    }

    private JsonObject Changes(RecordKind kind)
    {
        var properties = new JsonObject();
        foreach (var field in kind.Fields.Where(field => field.Editable))
            properties[field.Name] = TypeSchemas.OrNull(Value(field));
        properties["custom"] = TypeSchemas.Custom();
        return TypeSchemas.Object(properties, []);
    }

    private JsonObject Moves(Resource resource)
    {
        var properties = new JsonObject { ["to"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. resource.Kind.Life!.States.Select(state => (JsonNode)state.Name)]) } };
        foreach (var verb in resource.Moves)
        {
            var asked = types.OfRequest(verb.Request, skip: 1)["properties"]!.AsObject();
            foreach (var (name, schema) in asked.Where(member => member.Key != "to"))
                properties[name] = schema!.DeepClone();
        }

        return TypeSchemas.Object(properties, ["to"]);
    }

    private JsonObject Value(RecordField field)
    {
        var schema = field.Type switch
        {
            FieldType.Number => new JsonObject { ["type"] = field.ValueType == typeof(double) ? "number" : "integer" },
            FieldType.YesNo => new JsonObject { ["type"] = "boolean" },
            FieldType.Moment => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            FieldType.Reference => types.Reference(field.Target!),
            FieldType.References => new() { ["type"] = "array", ["items"] = types.Reference(field.ManyOf!) },
            FieldType.Data => TypeSchemas.Of(field.ValueType) is JsonObject known ? (JsonObject)known.DeepClone() : [],
            _ => new JsonObject { ["type"] = "string" },
        };
        if (field.Choices.Count > 0 && field.Type is not (FieldType.Number or FieldType.YesNo))
            schema["enum"] = new JsonArray([.. field.Choices.Select(choice => (JsonNode)choice.Value)]);
        if (field.Internal)
            schema["description"] = "Only for those who work on the record.";
        return TypeSchemas.MayBeNull(field) ? TypeSchemas.OrNull(schema) : schema;
    }
}
