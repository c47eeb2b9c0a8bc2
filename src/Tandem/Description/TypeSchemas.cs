using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Description;

/// <summary>Describes classes as JSON Schema, in the way they are really read and written.</summary>
internal sealed class TypeSchemas(RecordKinds kinds)
{
    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>A class that is written as it stands.</summary>
    public static JsonNode Of(Type type) => Json.Strict.GetJsonSchemaAsNode(type, Exporting);

    /// <summary>The body by which a request is filled.</summary>
    /// <param name="skip">The members that come from elsewhere, such as the record of the address.</param>
    public JsonObject OfRequest(Type request, int skip, JsonObject? first = null)
    {
        var (properties, required) = (first ?? [], new JsonArray());
        foreach (var member in RequestPlan.Of(request).Members.Skip(skip))
        {
            properties[member.Name] = OfMember(member);
            if (member.Required)
                required.Add(member.Name);
        }

        return Object(properties, required);
    }

    public static JsonObject Object(JsonObject properties, JsonArray required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
            schema["required"] = required;
        return schema;
    }

    /// <summary>Lets a schema also take null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && type.TryGetValue<string>(out var name))
            schema["type"] = new JsonArray(name, "null");
        if (schema["enum"] is JsonArray choices && choices.All(choice => choice is not null))
            choices.Add((JsonNode?)null);
        return schema;
    }

    public JsonObject Reference(Type target)
    {
        var kind = kinds.Of(target);
        return new() { ["type"] = "string", ["description"] = $"The number of one of the {kind.Plural}, such as {kind.NumberOf(12)}." };
    }

    private JsonObject OfMember(RequestMember member)
    {
        var schema = member switch
        {
            { Target: { } target } => Reference(target),
            { ManyOf: { } many } => new JsonObject { ["type"] = "array", ["items"] = Reference(many) },
            _ when member.ValueType == typeof(CustomValues) => Custom(),
            _ => Of(member.ValueType) is JsonObject known ? (JsonObject)known.DeepClone() : [],
        };
        return member.MayBeNull ? OrNull(schema) : schema;
    }

    public static JsonObject Custom() => new() { ["type"] = "object", ["description"] = "The values of the fields an administrator added, by name." };

    public static bool MayBeNull(RecordField field)
    {
        if (field.Expression.ReturnType.IsValueType)
            return Nullable.GetUnderlyingType(field.Expression.ReturnType) is not null;
        return field.Expression.Body is not System.Linq.Expressions.MemberExpression { Member: PropertyInfo property }
            || new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (typeof(IId).IsAssignableFrom(type) || type == typeof(Guid))
            return Text("uuid", type != context.TypeInfo.Type);
        // How moments are written is ours to say: the exporter knows nothing of it.
        if (type == typeof(DateTimeOffset))
            return Text("date-time", type != context.TypeInfo.Type);
        if (schema is JsonObject { Count: > 0 } known && known.ContainsKey("properties"))
            known["additionalProperties"] = false;
        return schema;
    }

    private static JsonObject Text(string format, bool orNull) => new() { ["type"] = orNull ? new JsonArray("string", "null") : "string", ["format"] = format };
}
