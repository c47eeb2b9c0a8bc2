using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;

namespace Tandem.Bench.Runs;

/// <summary>
/// Asks a server, over HTTP, what failures reach on a large map in its database, whether an edit is in the next answer, and with what a new change collides
/// among many that are scheduled. One request after another; the baseline is a request that does nothing.
/// </summary>
internal static class Landscape
{
    private const int Rounds = 4;
    private const int Questions = 50;
    private const int Edited = 20;
    private const int WarmUp = 30;

    /// <param name="items">A multiple of 10,000.</param>
    public static async Task Run(Lab lab, int items, int changes)
    {
        var (program, site) = (await Published.Program(lab), await MapSite.Of(lab, items, changes));
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        using var visitors = Visitors.To(server, token);
        await visitors.Ask(Enumerable.Repeat("health/live", WarmUp));
        var before = server.Memory / 1e6;
        var roots = await Roots(visitors, items);
        lab.Report.Add($"map of {items:N0} items and about {items * Districts.Each:N0} relations, read for the first answer", (await visitors.Ask([Impact(roots[0], 1)]))[0] / 1000, "s");
        lab.Report.Add("memory of the server with the map", server.Memory / 1e6, "MB", Target.Most(600), (before, "before it was asked for"));
        var bare = (await Best(visitors, Enumerable.Repeat("health/live", Questions)), "an empty answer");

        await Reach(lab.Report, server, visitors, roots, bare);
        await Edits(lab.Report, server, visitors, roots, bare);
        lab.Report.Add("memory of the server after several hundred answers", server.Memory / 1e6, "MB", Target.Most(600), (before, "before it was asked for"));
        await Collisions(lab.Report, server, visitors, roots, changes, bare);
        lab.Report.Add("memory of the server, the most", server.MostMemory / 1e6, "MB", Target.Most(600), (before, "before the map was asked for"));
    }

    private static async Task Reach(Report report, Server server, Visitors visitors, string[] roots, (double, string) bare)
    {
        var reached = (await Read(visitors, Impact(roots[0], 1))).GetProperty("total").GetInt32();
        if (reached < Districts.Size - 1)
            throw new InvalidOperationException($"A failure reached {reached} items.");
        await Add(report, server, visitors, $"a failure that reaches {reached:N0} items, 1,000 told", roots.Select(root => Impact(root, 1_000)), 50, bare);
        await Add(report, server, visitors, "the same, all told with ways and reasons", roots.Select(root => Impact(root, Districts.Size)), 50, bare);
    }

    private static async Task Edits(Report report, Server server, Visitors visitors, string[] roots, (double, string) bare)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var times = new List<double>();
            foreach (var (root, at) in roots.Take(Edited).Select((root, at) => (root, at)))
            {
                var before = (await Read(visitors, Impact(root, 1))).GetProperty("total").GetInt32();
                var item = (await Post(visitors, "api/v1/configuration-items", new { name = $"Edited {at} {round}-{server.Cpu.Ticks}", @class = "Application component", state = "live" })).GetProperty("number").GetString();
                await Post(visitors, "api/v1/relations", new { from = item, relation = "depends on", to = root });
                times.AddRange(await visitors.Ask([Impact(root, 1_000)]));
                if ((await Read(visitors, Impact(root, 1))).GetProperty("total").GetInt32() != before + 1)
                    throw new InvalidOperationException("An edit is not in the next answer.");
            }

            best = Math.Min(best, Percentile.Of(times, 0.95));
        }

        report.Add("p95 of the answer after an edit that is in it", best, "ms", Target.Most(50), bare);
    }

    /// <summary>New changes of items that reach 10,000 others, each at another hour.</summary>
    private static async Task Collisions(Report report, Server server, Visitors visitors, string[] roots, int changes, (double, string) bare)
    {
        var numbers = new List<string>();
        foreach (var (root, at) in roots.Take(Questions).Select((root, at) => (root, at)))
        {
            var start = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2 + at % (MapSite.Days / 2)).AddHours(at % 24);
            var made = await Post(visitors, "api/v1/changes", new { title = $"Renew {root}", items = new[] { root }, plannedStart = Word(start), plannedEnd = Word(start.AddHours(2)) });
            numbers.Add(made.GetProperty("number").GetString()!);
        }

        var found = (await Task.WhenAll(numbers.Select(number => Read(visitors, $"api/v1/changes/{number}/conflicts")))).Average(each => each.GetProperty("items").GetArrayLength());
        report.Add($"conflicts of a new change among {changes:N0} scheduled ones, on average", found, "");
        await Add(report, server, visitors, "asking for them", numbers.Select(number => $"api/v1/changes/{number}/conflicts?free=false"), 20, bare);
        await Add(report, server, visitors, "asking for them and for the next free time", numbers.Select(number => $"api/v1/changes/{number}/conflicts"), null, bare);
        await Add(report, server, visitors, "its risk with reasons", numbers.Select(number => $"api/v1/changes/{number}/risk"), 50, bare);
    }

    /// <summary>The numbers of the first items of the districts.</summary>
    private static async Task<string[]> Roots(Visitors visitors, int items)
    {
        var districts = Math.Min(items / Districts.Size, Questions);
        var numbers = new List<string>();
        for (var district = 0; district < districts; district++)
        {
            var found = await Read(visitors, $"api/v1/configuration-items?name={MapSite.Name(district * Districts.Size)}&limit=1");
            numbers.Add(found.GetProperty("items")[0].GetProperty("number").GetString()!);
        }

        return [.. Enumerable.Range(0, Questions).Select(at => numbers[at % districts])];
    }

    private static string Impact(string item, int limit) => $"api/v1/configuration-items/{item}/impact?limit={limit}";

    private static string Word(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>p95 of the best of some rounds, as the client saw it, in milliseconds.</summary>
    private static async Task<double> Best(Visitors visitors, IEnumerable<string> addresses)
    {
        var (asked, best) = (addresses.ToList(), double.MaxValue);
        await visitors.Ask(asked.Take(WarmUp));
        for (var round = 0; round < Rounds; round++)
            best = Math.Min(best, Percentile.Of(await visitors.Ask(asked), 0.95));
        return best;
    }

    /// <summary>Adds that, and the server's processor time for one answer, which does not depend on who else uses the machine.</summary>
    private static async Task Add(Report report, Server server, Visitors visitors, string what, IEnumerable<string> addresses, double? most, (double, string) bare)
    {
        var (asked, cpu) = (addresses.ToList(), server.Cpu);
        var best = await Best(visitors, asked);
        report.Add($"p95 of {what}", best, "ms", most is { } bound ? Target.Most(bound) : null, bare);
        report.Add($"processor for {what}", (server.Cpu - cpu).TotalMilliseconds / (Rounds * asked.Count + Math.Min(WarmUp, asked.Count)), "ms");
    }

    private static async Task<JsonElement> Read(Visitors visitors, string address) => await visitors.Client.GetFromJsonAsync<JsonElement>(address);

    private static async Task<JsonElement> Post(Visitors visitors, string address, object body)
    {
        using var answer = await visitors.Client.PostAsJsonAsync(address, body);
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(said).RootElement : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {said}");
    }
}
