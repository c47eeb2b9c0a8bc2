using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>
/// A database dies and sixty alerts come within two minutes: how many incidents and calls they are, and whether the cause is named. Then sixteen senders bring ten times what they may, and
/// meanwhile it is measured how long it takes from an alert to the call.
/// </summary>
internal static class Storm
{
    private const int Senders = 16;
    private const int Batch = 100;
    private const int Keys = 1_000;

    /// <summary>Of one integration fewer than would be a storm, so that each calls.</summary>
    private const int ProbesOfEach = 15, Probers = 6;

    /// <summary>Events a minute that the senders may send; they try ten times as many.</summary>
    private const int Quota = 60_000;

    private static readonly TimeSpan Flood = TimeSpan.FromSeconds(60);

    public static async Task Run(Lab lab, DatabaseKind store)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("storm", store);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        using var visitors = Visitors.To(server, token);
        using var called = new CalledProgram();
        var shop = await StormSite.In(visitors, called);
        await Dies(lab.Report, server, shop, called);
        await Floods(lab.Report, server, shop, called);
    }

    private static async Task Dies(Report report, Server server, StormSite shop, CalledProgram called)
    {
        var (key, number) = await shop.Integration("Shop", Quota);
        using var sender = StormSite.Sender(server, key);
        var (script, begun) = (StormSite.Script(), Stopwatch.StartNew());
        foreach (var (at, sent) in script)
        {
            if (at > begun.Elapsed)
                await Task.Delay(at - begun.Elapsed);
            (await sender.PostAsJsonAsync("api/v1/events", sent)).EnsureSuccessStatusCode();
        }

        await Settled.Wait(server);
        await Task.Delay(TimeSpan.FromSeconds(3));
        var alerts = await shop.All($"api/v1/alerts?integration={number}&limit=100");
        var incidents = alerts.Select(alert => alert["incident"]?.GetValue<string>()).Distinct().ToList();
        var cause = (await shop.Read($"api/v1/incidents/{incidents[0]}"))["likelyCauses"]?.AsArray().FirstOrDefault()?["name"]?.GetValue<string>();
        var (would, did) = (script.Count(each => each.Event["severity"]!.GetValue<string>() == "critical"), called.Calls.Count);
        report.Add($"incidents of {alerts.Count} alerts within {script[^1].At.TotalSeconds:0} s after a database died", incidents.Count, "", Target.Most(1), (alerts.Count, "each by itself"));
        report.Add($"likely cause named: {cause ?? "none"}", cause == "astronomy-db" ? 1 : 0, "", Target.Least(1));
        report.Add("calls", did, "", null, (would, "without correlation"));
        report.Add("share of calls saved", 100 * (1 - ((double)did / would)), "%");
    }

    private static async Task Floods(Report report, Server server, StormSite shop, CalledProgram called)
    {
        var (key, number) = await shop.Integration("Flood", Quota);
        using var flood = StormSite.Sender(server, key, Senders);
        var probers = new List<HttpClient>();
        for (var at = 0; at < Probers; at++)
            probers.Add(StormSite.Sender(server, (await shop.Integration($"Probe {at}", Quota)).Key));
        var begun = Stopwatch.StartNew();
        int taken = 0, refused = 0, other = 0, offered = 0;
        var senders = Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            // Ten times the quota, evenly over the time.
            var pause = TimeSpan.FromMinutes(1) * Senders * Batch / (10.0 * Quota);
            for (var round = 0; begun.Elapsed < Flood; round++)
            {
                Interlocked.Increment(ref offered);
                using var answer = await flood.PostAsJsonAsync("api/v1/events", new JsonArray([.. Enumerable.Range(0, Batch).Select(at => Load(((((round * Senders) + sender) * Batch) + at) % Keys))]));
                if (answer.StatusCode == HttpStatusCode.Accepted)
                    Interlocked.Increment(ref taken);
                else if (answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null)
                    Interlocked.Increment(ref refused);
                else
                    Interlocked.Increment(ref other);
                if (pause * (round + 1) - begun.Elapsed is var rest && rest > TimeSpan.Zero)
                    await Task.Delay(rest);
            }
        })).ToList();
        var times = await Probe(probers, called, begun);
        await Task.WhenAll(senders);
        report.Add($"events offered a minute by {Senders} senders, of {Quota:N0} allowed", offered * Batch / begun.Elapsed.TotalMinutes, "/min");
        report.Add("answers that were neither 202 nor 429 with Retry-After", other, "", Target.Most(0), (taken + refused, "202 and 429"));
        var alerts = await shop.All($"api/v1/alerts?integration={number}&limit=100");
        report.Add("alerts there are afterwards", alerts.Count, "", Target.Most(Keys), (Keys, "keys"));
        report.Add("events counted on them", alerts.Sum(alert => alert["repeats"]!.GetValue<long>()), "", null, (taken * Batch, "answered with 202"));
        report.Add($"from alert to call, p99 of {times.Count} under that load", Percentile.Of(times, 0.99), "s", Target.Most(5));
        report.Add("median of that", Percentile.Of(times, 0.5), "s");
        report.Add("most memory", server.MostMemory / 1e6, "MB");
        foreach (var prober in probers)
            prober.Dispose();
    }

    /// <summary>Sends something critical again and again, and waits for the call.</summary>
    /// <returns>Seconds from sending each to its call.</returns>
    private static async Task<List<double>> Probe(List<HttpClient> probers, CalledProgram called, Stopwatch flood)
    {
        var sent = new Dictionary<string, long>();
        for (var at = 0; at < Probers * ProbesOfEach; at++)
        {
            if (Flood * at / (Probers * ProbesOfEach) - flood.Elapsed is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest);
            var name = string.Create(CultureInfo.InvariantCulture, $"Probe {at}");
            sent[name] = Stopwatch.GetTimestamp();
            (await probers[at % Probers].PostAsJsonAsync("api/v1/events", new JsonObject { ["name"] = name, ["summary"] = name, ["severity"] = "critical" })).EnsureSuccessStatusCode();
        }

        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(30) && called.Calls.Count(call => sent.ContainsKey(call.Title)) < sent.Count;)
            await Task.Delay(100);
        var calls = called.Calls.ToLookup(call => call.Title, call => call.At);
        return [.. sent.Select(each => calls[each.Key].Any() ? Stopwatch.GetElapsedTime(each.Value, calls[each.Key].First()).TotalSeconds : double.PositiveInfinity)];
    }

    private static JsonObject Load(int key) => new JsonObject
    {
        ["name"] = "Load",
        ["summary"] = "The disk is slow",
        ["severity"] = "warning",
        ["labels"] = new JsonObject { ["instance"] = string.Create(CultureInfo.InvariantCulture, $"node-{key}:9100") },
    };
}
