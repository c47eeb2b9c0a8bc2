using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>Whoever tries numbers learns nothing: not from any page, not from any form, not from any address of the API.</summary>
public sealed partial class ForeignNumberTests(Houses houses) : IClassFixture<Houses>
{
    private const string Nobodys = "99999";

    [Theory, Stores]
    public async Task N33_every_route_answers_a_foreign_number_like_a_missing_one(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (chief, rita) = (await house.Enter("Chief", StandardRole.Administrator), await house.Enter("Rita"));
        using var boss = await house.Program(chief);
        using var program = await house.Program(rita);
        await house.Let(rita);
        using var visitor = await house.SignedIn(rita);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = house.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var proof = (await visitor.Open("/me")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var foreign = await Foreign(boss, chief);
        var (tried, statuses) = (new HashSet<string>(), new Dictionary<int, int>());

        foreach (var (method, pattern) in Routes(house))
        {
            foreach (var (plural, number) in foreign)
            {
                var path = pattern.Replace("{plural}/{number}", $"{plural}/{{number}}", StringComparison.Ordinal);
                if (!path.Contains($"/{plural}/{{number}}", StringComparison.Ordinal))
                    continue;
                var client = path.StartsWith("/api/", StringComparison.Ordinal) ? program : browser;
                var hidden = await Ask(client, method, path, number, proof);
                var missing = await Ask(client, method, path, $"{number.Split('-')[0]}-{Nobodys}", proof);
                hidden.ShouldBe(missing, $"{method} {path}");
                hidden.Status.ShouldBeOneOf([403, 404], $"{method} {path}: {hidden.Text}");
                tried.Add($"{method} {pattern}");
                statuses[hidden.Status] = statuses.GetValueOrDefault(hidden.Status) + 1;
            }
        }

        tried.Count.ShouldBeGreaterThan(60);
        statuses[404].ShouldBeGreaterThan(statuses.GetValueOrDefault(403));
        house.Log.Faults.ShouldBeEmpty();
    }

    /// <summary>Every address that takes the number of a record: what is handed out without a session is none.</summary>
    private static List<(string Method, string Pattern)> Routes(House house) => [.. house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.Contains("/{number}", StringComparison.Ordinal))
        .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"], (route, method) => (method, "/" + route.RoutePattern.RawText!.TrimStart('/')))
        .Where(route => route.method != "HEAD").Distinct()];

    /// <summary>One record of each kind that Rita has nothing to do with.</summary>
    private static async Task<Dictionary<string, string>> Foreign(HttpClient boss, Person chief)
    {
        var team = await Make("teams", new() { ["name"] = $"Team {chief.Id}" });
        var incident = await Make("incidents", new() { ["title"] = "Secret", ["requester"] = chief.UserName });
        return new()
        {
            ["teams"] = team,
            ["incidents"] = incident,
            ["people"] = Person.Kind.NumberOf(chief),
            ["organisations"] = await Make("organisations", new() { ["name"] = $"Organisation {chief.Id}" }),
            ["roles"] = await Make("roles", new() { ["name"] = $"Role {chief.Id}" }),
            ["identity-providers"] = await Make("identity-providers", new() { ["name"] = "Provider", ["issuer"] = $"https://{chief.Id}.example", ["clientId"] = "x" }),
            ["canned-replies"] = await Make("canned-replies", new() { ["name"] = $"Reply {chief.Id}", ["text"] = "Good day" }),
            ["incident-templates"] = await Make("incident-templates", new() { ["name"] = $"Template {chief.Id}", ["title"] = "Again" }),
            ["assignment-rules"] = await Make("assignment-rules", new() { ["name"] = $"Rule {chief.Id}", ["team"] = team, ["conditions"] = new JsonArray(new JsonObject { ["field"] = "title", ["value"] = "x" }) }),
            ["major-incidents"] = await Make("major-incidents", new() { ["incident"] = incident, ["reason"] = "It burns" }),
        };

        async Task<string> Make(string plural, JsonObject body)
        {
            var made = await boss.Send("POST", $"/api/v1/{plural}", body);
            made.Status.ShouldBe(201, $"{plural}: {made.Text}");
            return (string)made.Json["number"]!;
        }
    }

    private static async Task<(int Status, string Text)> Ask(HttpClient client, string method, string pattern, string number, string proof)
    {
        var path = Hole().Replace(pattern.Replace("{number}", number, StringComparison.Ordinal), hole =>
            hole.Value.Contains(":guid", StringComparison.Ordinal) ? "0198f0c0-0000-7000-8000-000000000000" : hole.Value.Contains(":long", StringComparison.Ordinal) || hole.Value.Contains(":int", StringComparison.Ordinal) ? "1" : "x");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (method != "GET" && path.StartsWith("/api/", StringComparison.Ordinal))
            request.Content = new StringContent("""{"to":"x"}""", System.Text.Encoding.UTF8, "application/json");
        else if (method != "GET")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", proof)]);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, Varying().Replace(text.Replace(number, "N", StringComparison.OrdinalIgnoreCase), ""));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    /// <summary>The trace, and the token against forgery: they differ from one answer to the next.</summary>
    [GeneratedRegex("\"traceId\":\"[^\"]*\"|<code>[^<]*</code>|CfDJ8[A-Za-z0-9_-]*")]
    private static partial Regex Varying();
}
