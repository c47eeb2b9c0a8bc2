using System.Text.Json.Nodes;

namespace Tandem.Bench.Runs;

/// <summary>The addresses a bench asks for, different from request to request as those of people are.</summary>
internal sealed record Addresses(int Size, IReadOnlyList<string> Filters)
{
    /// <summary>One story of the demonstration is about it: two in a hundred records.</summary>
    public const string Word = "badge";

    public IEnumerable<string> Queue => Again("incidents");

    public IEnumerable<string> Filtered => Numbers().Select(number => $"incidents?{Filters[number % Filters.Count]}");

    public IEnumerable<string> Pages => Numbers().Select(number => $"incidents/INC-{number}");

    public IEnumerable<string> Records => Numbers().Select(number => $"api/v1/incidents/INC-{number}");

    public IEnumerable<string> Found => Again($"api/v1/incidents?q={Word}");

    public IEnumerable<string> Search => Again($"search?q={Word}");

    public IEnumerable<string> Dashboard => Again("dashboard");

    public static async Task<Addresses> Read(HttpClient client, int size)
    {
        async Task<string[]> Some(string resource) => [.. (await Items(client, $"api/v1/{resource}?limit=5")).Select(item => (string)item!["number"]!)];
        var (teams, services, people) = (await Some("teams"), await Some("services"), await Some("people"));
        string[] filters =
        [
            "state=open", "state=open&sort=openedAt", "priority=1,2", "open=true&priority=1", "state=resolved", "open=true&assignee=none",
            .. teams.Select(team => $"team={team}"), .. teams.Select(team => $"open=true&team={team}&sort=priority,openedAt"),
            .. services.Select(service => $"service={service}"), .. people.Select(person => $"requester={person}"), .. people.Select(person => $"assignee={person}&open=true"),
            "openedAt=2026-01-01..2026-03-01", "state=pending&pendingReason=supplier", "channel=mail&priority=3",
        ];
        return new(size, filters);
    }

    private static async Task<JsonArray> Items(HttpClient client, string address) =>
        (await client.GetStringAsync(address) is var text ? JsonNode.Parse(text)!["items"] as JsonArray : null) ?? [];

    private static IEnumerable<string> Again(string address) => Enumerable.Repeat(address, 10_000);

    /// <summary>Numbers all over the size, the same in every run (the golden ratio spreads them evenly).</summary>
    private IEnumerable<int> Numbers() => Enumerable.Range(1, 10_000).Select(at => 1 + (int)(at * 0.618033988749895 % 1 * Size));
}
