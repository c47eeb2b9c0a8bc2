using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;

namespace Tandem.Bench.Runs;

/// <summary>What it takes to weigh a large backlog by everything that operations suffered, and how soon one more incident counts.</summary>
internal static class Priorities
{
    private const int Rounds = 40;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task Run(Lab lab, DatabaseKind store, int size)
    {
        var (program, site) = (await Published.Program(lab), await LargeSite.Of(lab, store, size));
        var first = await WeighedBacklog.In(site, size);
        var (least, _, leastCpu, _) = await Server.Command(program, site, "verify", "--help");
        var (time, memory, cpu, _) = await Server.Command(program, site, "rebuild", "priorities");
        var place = $"{WeighedBacklog.Items:N0} items over {size:N0} incidents on {store}";
        lab.Report.Add($"priorities of {place}, all anew", time.TotalSeconds, "s", Target.Most(10), (least.TotalSeconds, "the program started for nothing"));
        lab.Report.Add("processor for that", (cpu - leastCpu).TotalSeconds, "s");
        lab.Report.Add("most memory for that", memory / 1e6, "MB");

        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        using var visitors = Visitors.To(server, token);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
            times.Add(await OneMore(visitors, $"BLI-{first + round}"));
        lab.Report.Add("until one more incident counts, median", Percentile.Of(times, 0.5), "ms", Target.Most(100), (Percentile.Of(await visitors.Ask(Enumerable.Repeat("health/live", Rounds)), 0.5), "an empty answer"));
        lab.Report.Add("the same, p95", Percentile.Of(times, 0.95), "ms");
    }

    /// <summary>From the moment at which the link is acknowledged to the moment at which the item's figures are later than it was.</summary>
    private static async Task<double> OneMore(Visitors visitors, string item)
    {
        var incident = await Post(visitors, "api/v1/incidents", new { title = $"One more for {item}", impact = "low", urgency = "low" });
        var before = await Scored(visitors, item);
        await Post(visitors, $"api/v1/backlog-items/{item}/links", new { relation = BacklogStore.SupportedBy, to = incident.GetProperty("number").GetString() });
        var begun = Stopwatch.GetTimestamp();
        while (await Scored(visitors, item) == before)
        {
            if (Stopwatch.GetElapsedTime(begun) > Longest)
                throw new InvalidOperationException($"{item} was not weighed anew.");
            await Task.Delay(2);
        }

        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<string?> Scored(Visitors visitors, string item) =>
        (await visitors.Client.GetFromJsonAsync<JsonElement>($"api/v1/backlog-items/{item}")).GetProperty("scoredAt").GetString();

    private static async Task<JsonElement> Post(Visitors visitors, string address, object body)
    {
        using var answer = await visitors.Client.PostAsJsonAsync(address, body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {text}");
    }
}
