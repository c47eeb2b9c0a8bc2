using System.Globalization;
using System.Text.Json.Nodes;

namespace Tandem.Bench.Runs;

/// <summary>The addresses a bench asks for, different from request to request as those of people are.</summary>
internal sealed record Addresses(int Size, IReadOnlyList<string> Filters, string Word, double Share)
{
    /// <summary>Words of the demonstration, of which the one nearest to two in a hundred records is taken.</summary>
    private static readonly string[] Candidates = ["scanner", "printer", "invoice", "badge", "roaming", "certificate", "backup", "tablet", "forklift", "label", "vpn", "password"];

    private const double Wanted = 0.02;

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
        var (word, share) = ("", 0d);
        foreach (var each in Candidates)
        {
            var found = await ShareOf(client, each);
            if (Math.Abs(found - Wanted) < Math.Abs(share - Wanted))
                (word, share) = (each, found);
        }

        return new(size, filters, word, share);
    }

    /// <summary>How many of the newest records of a sample hold the word.</summary>
    private static async Task<double> ShareOf(HttpClient client, string word)
    {
        var newest = await Items(client, $"api/v1/incidents?q={word}&limit=200");
        if (newest.Count == 0)
            return 0;
        var (first, last) = (Serial(newest[0]), Serial(newest[^1]));
        return newest.Count / (double)Math.Max(newest.Count, first - last + 1);
    }

    private static int Serial(JsonNode? item) => int.Parse(((string)item!["number"]!)[4..], CultureInfo.InvariantCulture);

    private static async Task<JsonArray> Items(HttpClient client, string address) =>
        (await client.GetStringAsync(address) is var text ? JsonNode.Parse(text)!["items"] as JsonArray : null) ?? [];

    private static IEnumerable<string> Again(string address) => Enumerable.Repeat(address, 10_000);

    /// <summary>Numbers all over the size, the same in every run (the golden ratio spreads them evenly).</summary>
    private IEnumerable<int> Numbers() => Enumerable.Range(1, 10_000).Select(at => 1 + (int)(at * 0.618033988749895 % 1 * Size));
}
