using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Tandem.Bench.Setting;

/// <summary>A served site with a team that is called by a program, and the shop whose database dies on its map of items.</summary>
internal sealed class StormSite(Visitors visitors, string team)
{
    private const string Namespace = "astronomy-shop";

    /// <summary>A team, its policy that calls the program, the items and who depends on whom, and the rules for the shop.</summary>
    public static async Task<StormSite> In(Visitors visitors, CalledProgram called)
    {
        await Send(visitors, HttpMethod.Patch, "api/v1/settings", new JsonObject { ["oncall.private"] = "127.0.0.1" });
        var team = await Number(visitors, "api/v1/teams", new() { ["name"] = "Astronomers" });
        await Number(visitors, "api/v1/escalation-policies", new()
        {
            ["name"] = "Astronomers",
            ["team"] = team,
            ["steps"] = new JsonArray(new JsonObject { ["notify"] = new JsonArray(new JsonObject { ["to"] = "webhook", ["who"] = called.Address }), ["wait"] = 120 }),
            ["repeat"] = 0,
            ["defaultFor"] = new JsonArray("Astronomers"),
        });
        var site = new StormSite(visitors, team);
        await site.Draw();
        await site.Rule("What is critical in the shop calls", "page", new JsonObject { ["name"] = "severity", ["value"] = "critical" });
        await site.Rule("What happens in the shop is an incident", "openIncident");
        return site;
    }

    /// <returns>The key and the number of a new integration.</returns>
    public async Task<(string Key, string Number)> Integration(string name, int quota)
    {
        var made = await Send(visitors, HttpMethod.Post, "api/v1/integrations", new JsonObject { ["name"] = name, ["type"] = "events", ["team"] = team, ["quota"] = quota });
        return (made["key"]!.GetValue<string>(), made["number"]!.GetValue<string>());
    }

    /// <summary>The script: when each alert comes, and how it is sent.</summary>
    public static IReadOnlyList<(TimeSpan At, JsonObject Event)> Script() => [.. Lines("storm.txt").Select(line => line.Split(' ')).Select(word => (
        TimeSpan.FromSeconds(int.Parse(word[0], CultureInfo.InvariantCulture)),
        new JsonObject
        {
            ["name"] = word[2],
            ["summary"] = $"{word[2]} at {word[1]}",
            ["severity"] = word[3],
            ["labels"] = new JsonObject { ["namespace"] = Namespace, ["service"] = word[1], ["pod"] = $"{word[1]}-pod-{word[0]}" },
        }))];

    public static HttpClient Sender(Server server, string key, int many = 1)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = many }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Everything a list holds, page by page.</summary>
    public async Task<List<JsonNode>> All(string path)
    {
        var (all, next) = (new List<JsonNode>(), (string?)"");
        while (next is not null)
        {
            var page = await Send(visitors, HttpMethod.Get, next.Length == 0 ? path : $"{path}&cursor={Uri.EscapeDataString(next)}", null);
            all.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]?.GetValue<string>();
        }

        return all;
    }

    public Task<JsonNode> Read(string path) => Send(visitors, HttpMethod.Get, path, null);

    private async Task Draw()
    {
        var items = new Dictionary<string, string>();
        foreach (var ends in Lines("astronomy-shop.txt").Select(line => line.Split(" > ")))
        {
            foreach (var name in ends.Where(name => !items.ContainsKey(name)))
                items[name] = await Number(visitors, "api/v1/configuration-items", new() { ["name"] = name, ["class"] = "Application", ["state"] = "live" });
            await Send(visitors, HttpMethod.Post, "api/v1/relations", new JsonObject { ["from"] = items[ends[0]], ["relation"] = "depends on", ["to"] = items[ends[1]] });
        }
    }

    private async Task Rule(string name, string outcome, params JsonNode[] more)
    {
        var matchers = new JsonArray([new JsonObject { ["name"] = "namespace", ["value"] = Namespace }, .. more]);
        var rule = await Number(visitors, "api/v1/event-rules", new() { ["name"] = name, ["outcome"] = outcome, ["matchers"] = matchers });
        await Send(visitors, HttpMethod.Post, $"api/v1/event-rules/{rule}/moves", new JsonObject { ["to"] = "active" });
    }

    private static async Task<string> Number(Visitors visitors, string path, JsonObject said) => (await Send(visitors, HttpMethod.Post, path, said))["number"]!.GetValue<string>();

    private static async Task<JsonNode> Send(Visitors visitors, HttpMethod method, string path, JsonNode? said)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, path) { Content = said is null ? null : JsonContent.Create(said, new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json")) };
            using var answer = await visitors.Client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
                continue;
            }

            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {text}");
            return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
        }
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(StormSite).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
