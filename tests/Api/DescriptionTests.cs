using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>The description of the API says what is served, and what is served keeps to it.</summary>
public sealed partial class DescriptionTests(Shops workshops, Houses houses) : IClassFixture<Shops>, IClassFixture<Houses>
{
    private static readonly string[] Resources = ["incidents", "services", "people", "teams", "organisations"];

    [Theory, Stores]
    public async Task Every_address_that_is_served_is_described_and_no_other(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var document = (await stranger.Get("/openapi/v1.json")).Json;

        ((string)document["openapi"]!).ShouldStartWith("3.1");
        var served = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (route, method) => $"{method} {Constraint().Replace(route.RoutePattern.RawText!, "}")}")
            .Where(route => !route.StartsWith("HEAD ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => $"{operation.Key.ToUpperInvariant()} {path.Key}")
            .Where(route => route.Contains(" /api/v1", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        described.ShouldBe(served);
        foreach (var resource in Resources)
            document["paths"]!.AsObject().ContainsKey($"/api/v1/{resource}").ShouldBeTrue(resource);
    }

    [Theory, Stores]
    public async Task Every_reference_leads_to_a_schema_and_every_operation_has_a_name_of_its_own(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var reply = await stranger.Get("/openapi/v1.json");
        var schemas = reply.Json["components"]!["schemas"]!.AsObject();

        Reference().Matches(reply.Text).Select(match => match.Groups[1].Value).Distinct().ShouldAllBe(name => schemas.ContainsKey(name));
        var names = reply.Json["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string)operation.Value!["operationId"]!).ToList();
        names.ShouldBe(names.Distinct());
    }

    [Theory, Stores]
    public async Task A_moment_is_described_as_more_than_anything(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };

        var moments = Members((await stranger.Get("/openapi/v1.json")).Json["components"]!["schemas"]).Where(member => member.Key.EndsWith("At", StringComparison.Ordinal) || member.Key == "since").ToList();

        moments.Count.ShouldBeGreaterThan(100);
        moments.Where(member => member.Value is not JsonObject).Select(member => member.Key).Distinct().ShouldBeEmpty("a moment is not just anything");

        static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? schema) => schema switch
        {
            JsonObject all => all.SelectMany(pair => pair.Key == "properties" && pair.Value is JsonObject named ? named.Concat(Members(named)) : Members(pair.Value)),
            JsonArray many => many.SelectMany(Members),
            _ => [],
        };
    }

    [Theory, Stores]
    public async Task Pages_are_offered_where_there_are_pages_and_keys_where_they_are_honoured(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var paths = (await stranger.Get("/openapi/v1.json")).Json["paths"]!.AsObject();
        IEnumerable<string> Parameters(string path, string method) => paths[path]![method]!["parameters"]!.AsArray().Select(each => (string)each!["name"]!);

        foreach (var whole in (string[])["teams/{number}/members", "people/{number}/roles"])
        {
            Parameters($"/api/v1/{whole}", "get").ShouldBe(["number"], whole);
            Parameters($"/api/v1/{whole}", "post").ShouldContain("Idempotency-Key", whole);
        }

        foreach (var paged in (string[])["comments", "links", "attachments", "watchers"])
        {
            Parameters($"/api/v1/incidents/{{number}}/{paged}", "get").ShouldBe(["number", "limit", "cursor"], paged);
            Parameters($"/api/v1/incidents/{{number}}/{paged}", "post").ShouldContain("Idempotency-Key", paged);
        }
    }

    [Theory, Stores]
    public async Task N43_no_answer_has_a_field_for_a_secret(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var document = (await stranger.Get("/openapi/v1.json")).Json;
        var given = document["components"]!["schemas"]!.AsObject().Where(schema => !schema.Key.StartsWith("New", StringComparison.Ordinal))
            .SelectMany(schema => schema.Value!["properties"]?.AsObject().Select(property => $"{schema.Key}.{property.Key}") ?? []);

        given.Where(name => Secret().IsMatch(name.Split('.')[1])).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N45_the_description_names_neither_version_nor_host(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        var text = (await stranger.Get("/openapi/v1.json")).Text;

        foreach (var secret in (string[])[Environment.MachineName, house.Address.Authority, "0.1.0", Environment.Version.ToString()])
            text.ShouldNotContain(secret, Case.Insensitive);
    }

    [Theory, Stores]
    public async Task What_is_answered_keeps_to_the_schemas(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var document = (await boss.Get("/openapi/v1.json")).Json;
        var schemas = new Schemas(document);
        var owner = await shop.Hire("Olga");

        var made = await Keeps("POST", "/api/v1/tools", "/api/v1/tools", new JsonObject { ["title"] = "Plane", ["weight"] = 2, ["colour"] = "red", ["owner"] = owner, ["bought"] = "2026-01-01T00:00:00Z" });
        var one = made.Headers.Location!.ToString();
        const string Pattern = "/api/v1/tools/{number}";
        await Keeps("GET", "/api/v1/tools", "/api/v1/tools?limit=1");
        await Keeps("GET", Pattern, one);
        await Keeps("PATCH", Pattern, one, new JsonObject { ["owner"] = null, ["weight"] = null }, ("If-Match", "*"));
        await Keeps("POST", $"{Pattern}/moves", $"{one}/moves", new JsonObject { ["to"] = "used" });
        await Keeps("POST", $"{Pattern}/loans", $"{one}/loans", new JsonObject { ["to"] = owner });
        await Keeps("GET", $"{Pattern}/facts", $"{one}/facts");
        await Keeps("POST", $"{Pattern}/comments", $"{one}/comments", new JsonObject { ["text"] = "Sharp." });
        await Keeps("GET", $"{Pattern}/comments", $"{one}/comments");
        await Keeps("GET", $"{Pattern}/links", $"{one}/links");
        await Keeps("GET", $"{Pattern}/attachments", $"{one}/attachments");
        await Keeps("GET", Pattern, "/api/v1/tools/TOL-99999");
        await Keeps("POST", "/api/v1/tools", "/api/v1/tools", new JsonObject { ["nothing"] = 1 });
        await Keeps("POST", "/api/v1/tools", "/api/v1/tools", new JsonObject());

        async Task<Reply> Keeps(string method, string pattern, string path, JsonObject? body = null, params (string, string)[] headers)
        {
            var reply = await boss.Send(method, path, body, headers);
            var responses = document["paths"]![pattern]![method.ToLowerInvariant()]!["responses"]!;
            var described = (responses[$"{reply.Status}"] ?? responses["default"])!["content"]![reply.Type];
            described.ShouldNotBeNull($"{method} {pattern} answered {reply.Status} {reply.Type}: {reply.Text}");
            schemas.Breaches(reply.Json, described!["schema"]).ShouldBeEmpty($"{method} {pattern} {reply.Status}");
            return reply;
        }
    }

    [Theory, Stores]
    public async Task A_page_shows_the_api_to_people(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var visitor = house.Visitor();

        var page = await visitor.Open("/api");

        page.Body!.TextContent.ShouldContain("/api/v1/incidents/{number}/moves");
        page.QuerySelector("#refused").ShouldNotBeNull();
        page.QuerySelectorAll("script:not([src]), [style]").ShouldBeEmpty();
    }

    [GeneratedRegex(@"[:?=][^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex("#/components/schemas/(\\w+)")]
    private static partial Regex Reference();

    [GeneratedRegex("hash|secret|password|token|apikey|^key$|salt", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
