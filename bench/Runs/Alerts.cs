using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>
/// Sends alerts as Prometheus does, again and again, to Tandem and to a real Alertmanager by turns. What Tandem answers is on the disk; an Alertmanager keeps alerts in memory alone.
/// </summary>
internal static class Alerts
{
    private const int Clients = 8;
    private const int Keys = 1_000;
    private const int Batch = 100;
    private const int MostRequests = 20_000;
    private const int Rounds = 3;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task Run(Lab lab, DatabaseKind store, FileInfo? other)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("alerts", store);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        await using var baseline = other is null ? null : await Server.Alertmanager(other.FullName, Path.Combine(lab.Scratch, "alertmanager"));
        using var ours = To(server, await Key(server, token));
        using var theirs = baseline is null ? null : To(baseline, null);
        await Post(ours, "alertmanager/api/v2/alerts", TimeSpan.FromSeconds(60), 200);
        if (theirs is not null)
            await Post(theirs, "api/v2/alerts", TimeSpan.FromSeconds(60), 200);

        var rounds = new List<(double Ours, double Theirs, double Median, double Ninety9, double Cpu, double TheirCpu)>();
        for (var round = 0; round < Rounds; round++)
        {
            var (cpu, begun) = (server.Cpu, baseline?.Cpu);
            var (rate, times) = await Post(ours, "alertmanager/api/v2/alerts", Time, MostRequests);
            var used = (server.Cpu - cpu).TotalMilliseconds / (times.Count * Batch) * 1_000;
            var (beside, besides) = theirs is null ? (double.NaN, []) : await Post(theirs, "api/v2/alerts", Time, MostRequests);
            rounds.Add((rate, beside, Percentile.Of(times, 0.5), Percentile.Of(times, 0.99), used, baseline is null ? double.NaN : (baseline.Cpu - begun!.Value).TotalMilliseconds / (besides.Count * Batch) * 1_000));
        }

        var best = rounds.MaxBy(round => round.Ours);
        (double, string)? Beside(double value) => baseline is null ? null : (value, "Alertmanager, in memory");
        lab.Report.Add($"alerts a second on {store}, {Batch} to a request", best.Ours, "/s", Target.Least(2_000), Beside(best.Theirs));
        lab.Report.Add("median of a request", rounds.Min(round => round.Median), "ms");
        lab.Report.Add("p99 of a request", rounds.Min(round => round.Ninety9), "ms");
        lab.Report.Add("processor for 1,000 alerts", rounds.Min(round => round.Cpu), "ms", null, Beside(rounds.Min(round => round.TheirCpu)));
        lab.Report.Add("most memory", server.MostMemory / 1e6, "MB", null, Beside((baseline?.MostMemory ?? 0) / 1e6));
        lab.Report.Add("alerts there are afterwards", await Count(ours, "alertmanager/api/v2/alerts"), "", Target.Least(Keys), theirs is null ? null : (await Count(theirs, "api/v2/alerts"), "Alertmanager"));
    }

    private static HttpClient To(Server server, string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = server.Address };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<string> Key(Server server, string token)
    {
        using var visitors = Visitors.To(server, token);
        using var made = await visitors.Client.PostAsJsonAsync("api/v1/integrations", new { name = "Bench", type = "alertmanager", quota = 10_000_000 });
        return JsonNode.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
    }

    private static async Task<int> Count(HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonArray>(path + "?filter=alertname=%22Bench%22"))!.Count;

    private static async Task<(double Rate, List<double> Times)> Post(HttpClient client, string path, TimeSpan time, int most)
    {
        var begun = Stopwatch.StartNew();
        var sent = 0;
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var mine = new List<double>();
            while (begun.Elapsed < time && Interlocked.Increment(ref sent) is var number && number <= most)
            {
                using var body = new ByteArrayContent(Body(number));
                body.Headers.ContentType = new("application/json");
                var asked = Stopwatch.GetTimestamp();
                using var answer = await client.PostAsync(path, body);
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return mine;
        }));
        var all = times.SelectMany(mine => mine).ToList();
        return (all.Count * Batch / begun.Elapsed.TotalSeconds, all);
    }

    /// <summary>Warnings, which open nothing: what is measured is taking them in.</summary>
    private static byte[] Body(int number) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Enumerable.Range(0, Batch).Select(at => (number * Batch) + at).Select(key => new
    {
        labels = new { alertname = "Bench", severity = "warning", instance = $"node-{key % Keys}:9100", job = "node" },
        annotations = new { summary = "The disk is slow" },
        generatorURL = "http://prometheus.example.org/graph",
    })));
}
