using System.Text.Json.Nodes;

namespace Tandem.Description;

/// <summary>Writes the description of the API as an OpenAPI 3.1 document.</summary>
internal sealed class OpenApiDocument(ApiDescription description)
{
    private byte[]? written;

    public async Task Write(HttpContext context)
    {
        written ??= System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Document());
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.Body.WriteAsync(written, context.RequestAborted);
    }

    public JsonObject Document()
    {
        var paths = new JsonObject();
        foreach (var path in description.Operations.GroupBy(operation => operation.Path).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            var item = new JsonObject();
            foreach (var operation in path)
                item[operation.Method.ToLowerInvariant()] = Operation(operation);
            paths[path.Key] = item;
        }

        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Tandem",
                ["version"] = "1",
                ["description"] = "Every resource answers in the same way. Errors are problem details (RFC 9457).",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }),
            ["tags"] = new JsonArray([.. description.Operations.Select(operation => operation.Group).Distinct().Select(group => (JsonNode)new JsonObject { ["name"] = group })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject(description.Schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value.DeepClone()))),
                ["securitySchemes"] = new JsonObject { ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    private static JsonObject Operation(ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["tags"] = new JsonArray(operation.Group),
            ["summary"] = operation.Summary,
            ["operationId"] = $"{operation.Method.ToLowerInvariant()}{string.Concat(operation.Path.Split('/', '{', '}', '-').Where(word => word.Length > 0 && word is not ("api" or "v1")).Select(KindSchemas.Pascal))}",
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(Parameter)]),
        };
        if (operation.Takes is { } takes)
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(takes, operation.Method == "PATCH" ? ["application/merge-patch+json", "application/json"] : ["application/json"]) };
        var good = new JsonObject { ["description"] = operation.Status switch { 201 => "Made.", 204 => "Done.", _ => "The answer." } };
        if (operation.Gives is { } gives)
            good["content"] = Content(gives, [operation.MediaType]);
        foreach (var type in operation.AlsoAs)
            good["content"]![type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        described["responses"] = new JsonObject
        {
            [operation.Status.ToString(null, null)] = good,
            ["default"] = new JsonObject { ["description"] = "A problem.", ["content"] = Content("Problem", ["application/problem+json"]) },
        };
        if (operation.IsForStrangers)
            described["security"] = new JsonArray();
        return described;
    }

    private static JsonObject Content(string schema, IEnumerable<string> types) =>
        new(types.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } })));

    private static JsonNode Parameter(ApiParameter parameter)
    {
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.In,
            ["description"] = parameter.Description,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
        if (parameter.Required)
            described["required"] = true;
        return described;
    }
}
