using System.Text.Json.Nodes;

namespace Tandem.Description;

/// <summary>What looks the same whatever the resource.</summary>
internal static class SharedSchemas
{
    /// <summary>RFC 9457.</summary>
    public static JsonObject Problem() => TypeSchemas.Object(new()
    {
        ["type"] = Text("What kind of problem, as an address under /api."),
        ["title"] = Text("The kind in words."),
        ["status"] = new JsonObject { ["type"] = "integer" },
        ["detail"] = Text("What happened here."),
        ["errors"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Messages by the field they are about.",
            ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
        },
        ["traceId"] = Text("By this we find the request again."),
    }, ["type", "title", "status", "traceId"]);

    public static JsonObject Fact() => TypeSchemas.Object(new()
    {
        ["entry"] = new JsonObject { ["type"] = "integer" },
        ["name"] = Text("What happened, such as RecordLinked."),
        ["at"] = Moment("When it happened."),
        ["recordedAt"] = Moment("When we learnt of it."),
        ["actor"] = Text("Who did it."),
        ["person"] = TypeSchemas.OrNull(Text("Their number.")),
        ["onBehalfOf"] = TypeSchemas.OrNull(Text("The number of the person who asked for it.")),
        ["internal"] = new JsonObject { ["type"] = "boolean" },
        ["changes"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "The fields that changed, each from and to.",
            ["additionalProperties"] = new JsonObject { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2 },
        },
        ["data"] = new JsonObject { ["type"] = "object", ["description"] = "The fact's own data; only for those who work on the record." },
        ["cause"] = Text("The request or fact that led to it; only for those who work on the record."),
    }, ["entry", "name", "at", "recordedAt", "actor", "person", "onBehalfOf", "internal", "changes"]);

    private static JsonObject Text(string? description = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (description is not null)
            schema["description"] = description;
        return schema;
    }

    private static JsonObject Moment(string description) => new() { ["type"] = "string", ["format"] = "date-time", ["description"] = description };
}
