using Tandem.Kernel.Http;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Api;

/// <summary>Every address of the API, worked out from the resources of the house: a new practice gets them by existing.</summary>
internal sealed class ApiRoutes
{
    public const string Root = "/api/v1";

    public ApiRoutes(House house, ResourceCatalogue catalogue)
    {
        var beneath = house.Practices.SelectMany(practice => practice.SubResources).ToList();
        All = [.. catalogue.All.SelectMany(resource => Of(resource, beneath))];
    }

    public IReadOnlyList<ApiRoute> All { get; }

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var route in All)
        {
            string[] methods = route.Method == "GET" ? ["GET", "HEAD"] : [route.Method];
            app.MapMethods(route.Path, methods, context => route.Answer(new Exchange(context))).WithMetadata(route).WithDisplayName($"{route.Method} {route.Path}");
        }
    }

    private static IEnumerable<ApiRoute> Of(Resource resource, IReadOnlyList<SubResource> beneath)
    {
        var (kind, many) = (resource.Kind, $"{Root}/{resource.Kind.Plural}");
        var one = $"{many}/{{number}}";
        var (thing, answers) = (kind.Noun, new ResourceAnswers(resource));
        yield return new("GET", many, resource, ApiTask.List, $"Lists every {thing} you may see.", answers.List);
        foreach (var excerpt in resource.Excerpts)
            yield return new("GET", $"{Root}/{excerpt.Plural}", resource, ApiTask.List, excerpt.Summary, exchange => answers.List(exchange, excerpt)) { Excerpt = excerpt };
        if (resource.Creation is { } creation)
            yield return new("POST", many, resource, ApiTask.Create, $"Makes a new {thing}.", answers.Create) { Verb = creation };
        yield return new("GET", one, resource, ApiTask.Read, $"Shows one {thing}, now or as it was.", answers.Read);
        if (resource.Editing is { } editing)
            yield return new("PATCH", one, resource, ApiTask.Edit, $"Changes fields of one {thing} (JSON merge patch).", answers.Edit) { Verb = editing };
        if (resource.Moves.Any())
            yield return new("POST", $"{one}/moves", resource, ApiTask.Move, $"Moves one {thing} through its life.", answers.Move);
        foreach (var (name, action) in resource.Actions)
            yield return new("POST", $"{one}/{name}", resource, ApiTask.Act, $"{action.Label}.", exchange => answers.Act(exchange, action)) { Verb = action };
        var history = new FactAnswers(kind);
        yield return new("GET", $"{one}/facts", resource, ApiTask.Facts, $"Tells what happened to one {thing}.", history.List);
        yield return new("GET", $"{one}/facts/{{entry}}", resource, ApiTask.Fact, $"Shows one fact about one {thing}.", history.Read);
        foreach (var sub in beneath.Where(sub => sub.Suits?.Invoke(kind) ?? true))
        {
            foreach (var route in sub.Routes)
                yield return new(route.Method, $"{one}/{sub.Name}{(route.Path.Length > 0 ? "/" : "")}{route.Path}", resource, ApiTask.Sub, route.Summary,
                    async exchange => await route.Answer(exchange, kind, await exchange.Record(kind)))
                { Sub = route };
        }
    }
}
