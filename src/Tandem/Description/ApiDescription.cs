using System.Text.Json.Nodes;
using Tandem.Api;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;

namespace Tandem.Description;

/// <summary>
/// Describes the API from what serves it: the resources of the house and the endpoints that are mapped. Nothing is written twice,
/// so nothing can differ.
/// </summary>
internal sealed class ApiDescription(ApiRoutes routes, EndpointDataSource endpoints, RecordKinds kinds, IEnumerable<WorkedOut> workedOut)
{
    private readonly Dictionary<string, JsonObject> schemas = [];
    private readonly List<ApiOperation> operations = [];
    private readonly Lock door = new();
    private readonly TypeSchemas types = new(kinds);

    public IReadOnlyList<ApiOperation> Operations
    {
        get
        {
            Complete();
            return operations;
        }
    }

    public IReadOnlyDictionary<string, JsonObject> Schemas
    {
        get
        {
            Complete();
            return schemas;
        }
    }

    private void Complete()
    {
        lock (door)
        {
            if (operations.Count > 0)
                return;
            var kindSchemas = new KindSchemas(types, workedOut);
            foreach (var resource in routes.All.Select(route => route.Resource).Distinct())
            {
                foreach (var (name, schema) in kindSchemas.Of(resource))
                    schemas[name] = schema;
            }

            AddShared();
            operations.AddRange(endpoints.Endpoints.OfType<RouteEndpoint>().SelectMany(Describe));
        }
    }

    private IEnumerable<ApiOperation> Describe(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ApiRoute>() is { } route)
            return [Of(route)];
        var path = Plain(endpoint.RoutePattern.RawText ?? "");
        if (!path.StartsWith(ApiRoutes.Root, StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<ApiNote>() is null)
            return [];
        return (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method != "HEAD").Select(method => Of(endpoint, method, path));
    }

    private ApiOperation Of(ApiRoute route)
    {
        var (kind, name) = (route.Resource.Kind, KindSchemas.NameOf(route.Resource.Kind));
        var (takes, gives, status) = route.Task switch
        {
            ApiTask.List => (null, $"{name}Page", 200),
            ApiTask.Create => ($"New{name}", name, 201),
            ApiTask.Read => (null, name, 200),
            ApiTask.Edit => ($"Changed{name}", name, 200),
            ApiTask.Move => ($"Moved{name}", name, 200),
            ApiTask.Act => ($"{name}{KindSchemas.Pascal(route.Verb!.Name)}", name, 200),
            ApiTask.Facts => (null, "FactPage", 200),
            ApiTask.Fact => (null, "Fact", 200),
            _ => (Type(route.Sub!.Takes), Type(route.Sub.Gives, route.Sub.GivesMany), route.Sub.Status),
        };
        return new(kind.Label, route.Method, Plain(route.Path), route.Summary, takes, gives, status)
        {
            Parameters = [.. ApiParameters.Of(route)],
            AlsoAs = route.Task == ApiTask.List ? [Kernel.Exports.Download.Csv] : [],
        };
    }

    private ApiOperation Of(RouteEndpoint endpoint, string method, string path)
    {
        var note = endpoint.Metadata.GetMetadata<ApiNote>() ?? new ApiNote($"{Kernel.Text.Names.Sentence(path.Split('/')[^1].Trim('{', '}'))}.");
        return new("Other", method, path, note.Summary, Type(note.Takes), Type(note.Gives, note.GivesMany), note.Status)
        {
            MediaType = note.MediaType,
            Parameters = [.. ApiParameters.InPath(path), .. ApiParameters.Of(note)],
            IsForStrangers = endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null,
        };
    }

    private string? Type(Type? type, bool many = false)
    {
        if (type is null)
            return null;
        schemas.TryAdd(type.Name, (JsonObject)TypeSchemas.Of(type).DeepClone());
        if (many)
            schemas.TryAdd($"{type.Name}Page", KindSchemas.Page(type.Name));
        return many ? $"{type.Name}Page" : type.Name;
    }

    private void AddShared()
    {
        schemas["Problem"] = SharedSchemas.Problem();
        schemas["Fact"] = SharedSchemas.Fact();
        schemas["FactPage"] = KindSchemas.Page("Fact");
    }

    /// <summary>A route's pattern without what is only for the router.</summary>
    private static string Plain(string pattern) => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{\*{0,2}([^}:?=]+)[^}]*\}", "{$1}");
}
