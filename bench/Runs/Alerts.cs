using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>
/// Sends alerts as Prometheus does to Tandem and to a real Alertmanager by turns, both the same: new ones, known ones again, and both mixed, in requests of 1, 100 and 1,000. What Tandem answers is
/// on the disk; an Alertmanager keeps alerts in memory alone.
/// </summary>
internal static class Alerts
{
    private const int Clients = 8;
    private const int Rounds = 2;

    /// <summary>How many alerts are known when some of them are asked for.</summary>
    private const int Active = 10_000;

    private const int Questions = 40;

    /// <summary>The names among which the alerts that are known are spread: who asks for one of them gets a hundredth of all.</summary>
    private const int Names = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly Sending[] Sendings =
    [
        new(Novelty.New, 1, 5_000, Target.LeastRatio(0.5)), new(Novelty.New, 100, 20_000, Target.LeastRatio(1)), new(Novelty.New, 1_000, 40_000, Target.LeastRatio(1.5)),
        new(Novelty.Known, 1, 20_000, Target.LeastRatio(1.5)), new(Novelty.Known, 100, 300_000, Target.LeastRatio(1.5)), new(Novelty.Known, 1_000, 300_000, Target.LeastRatio(1.5)),
        new(Novelty.Mixed, 1, 5_000, null), new(Novelty.Mixed, 100, 20_000, null), new(Novelty.Mixed, 1_000, 40_000, null),
    ];

    public static async Task Run(Lab lab, DatabaseKind store, FileInfo? other)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("alerts", store);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        await using var baseline = other is null ? null : await Server.Alertmanager(other.FullName, Path.Combine(lab.Scratch, "alertmanager"));
        using var ours = new Receiver(server, "alertmanager/api/v2/alerts", await Key(server, token));
        using var theirs = baseline is null ? null : new Receiver(baseline, "api/v2/alerts", null);
        foreach (var receiver in new[] { ours, theirs }.OfType<Receiver>())
        {
            for (var again = 0; again < 5; again++)
                await receiver.Send([.. Known(Active, 100)]);
        }

        await Settled.Wait(server);
        var asked = await Ask(ours);
        lab.Report.Add($"of {Active:N0} active alerts a hundredth, median", asked, "ms", Target.MostRatio(0.1), theirs is null ? null : (await Ask(theirs), "Alertmanager"));
        foreach (var sending in Sendings)
            await Compare(lab, sending, server, ours, baseline, theirs);
        lab.Report.Add($"alerts there are afterwards on {store}", await ours.Count(), "", null, theirs is null ? null : (await theirs.Count(), "Alertmanager"));
        lab.Report.Add("most memory", server.MostMemory / 1e6, "MB", Target.MostRatio(3), baseline is null ? null : (baseline.MostMemory / 1e6, "Alertmanager"));
    }

    private static async Task Compare(Lab lab, Sending sending, Server server, Receiver ours, Server? baseline, Receiver? theirs)
    {
        var rounds = new List<(double Ours, double Theirs, double Cpu, double TheirCpu, double Whole)>();
        for (var round = 0; round < Rounds; round++)
        {
            List<byte[]> bodies = [.. sending.Bodies(round)];
            var (rate, whole, cpu) = await Measure(server, ours, bodies, sending.Size, Settled.Wait);
            var (beside, _, besides) = theirs is null ? (double.NaN, double.NaN, double.NaN) : await Measure(baseline!, theirs, bodies, sending.Size, _ => Task.CompletedTask);
            rounds.Add((rate, beside, cpu, besides, whole));
        }

        (double, string)? Beside(double value) => theirs is null ? null : (value, "Alertmanager");
        lab.Report.Add($"{sending.What} a second, {sending.Size:N0} to a request", rounds.Max(round => round.Ours), "/s", theirs is null ? null : sending.Target, Beside(rounds.Max(round => round.Theirs)));
        lab.Report.Add("of them through the pipeline a second", rounds.Max(round => round.Whole), "/s");
        lab.Report.Add("processor for 1,000 of them, to the end of the pipeline", rounds.Min(round => round.Cpu), "ms", null, Beside(rounds.Min(round => round.TheirCpu)));
    }

    /// <returns>How many were taken in a second, how many were done with in a second, and the processor's milliseconds for a thousand of them.</returns>
    private static async Task<(double Rate, double Whole, double Cpu)> Measure(Server server, Receiver receiver, IReadOnlyList<byte[]> bodies, int size, Func<Server, Task> done)
    {
        var (cpu, begun) = (server.Cpu, Stopwatch.StartNew());
        var sent = await receiver.Send(bodies) * size;
        var taken = begun.Elapsed;
        await done(server);
        return (sent / taken.TotalSeconds, sent / begun.Elapsed.TotalSeconds, (server.Cpu - cpu).TotalMilliseconds / sent * 1_000);
    }

    private static async Task<double> Ask(Receiver receiver)
    {
        var times = new List<double>();
        for (var question = 0; question < Questions; question++)
            times.Add(await receiver.Ask($"Bench{question % Names}"));
        return Percentile.Of(times, 0.5);
    }

    private static async Task<string> Key(Server server, string token)
    {
        using var visitors = Visitors.To(server, token);
        using var made = await visitors.Client.PostAsJsonAsync("api/v1/integrations", new { name = "Bench", type = "alertmanager", quota = 10_000_000 });
        return JsonNode.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
    }

    /// <summary>Requests that tell of each known alert once.</summary>
    private static IEnumerable<byte[]> Known(int alerts, int size) => Enumerable.Range(0, alerts).Chunk(size).Select(Body);

    /// <summary>Warnings, which open nothing: what is measured is taking them in.</summary>
    private static byte[] Body(IEnumerable<int> numbers)
    {
        using var body = new MemoryStream();
        body.Write("["u8);
        foreach (var number in numbers)
        {
            if (body.Length > 1)
                body.Write(","u8);
            body.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $$"""{"labels":{"alertname":"Bench{{number % Names}}","severity":"warning","instance":"node-{{number}}:9100","job":"node"},"annotations":{"summary":"The disk is slow"},"generatorURL":"http://prometheus.example.org/graph"}""")));
        }

        body.Write("]"u8);
        return body.ToArray();
    }

    private enum Novelty
    {
        New,
        Known,
        Mixed,
    }

    /// <summary>One way of sending.</summary>
    /// <param name="Size">Alerts of one request.</param>
    /// <param name="Alerts">Of one round.</param>
    private sealed record Sending(Novelty Novelty, int Size, int Alerts, Target? Target)
    {
        private static int numbered = Active;

        public string What => Novelty switch { Novelty.New => "new alerts", Novelty.Known => "known alerts", _ => "alerts, half of them new," };

        public IEnumerable<byte[]> Bodies(int round) => Enumerable.Range(round * Alerts, Alerts).Select(Number).Chunk(Size).Select(Body);

        private int Number(int at) => Novelty == Novelty.New || (Novelty == Novelty.Mixed && at % 2 == 0) ? numbered++ : at % Active;
    }

    /// <summary>Somebody who takes alerts.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpClient client;
        private readonly string path;

        public Receiver(Server server, string path, string? key)
        {
            this.path = path;
            client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients }) { BaseAddress = server.Address };
            if (key is not null)
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        /// <returns>How many requests were answered before the time was over.</returns>
        public async Task<int> Send(IReadOnlyList<byte[]> bodies)
        {
            var (begun, next) = (Stopwatch.StartNew(), -1);
            var sent = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
            {
                var mine = 0;
                while (begun.Elapsed < Longest && Interlocked.Increment(ref next) is var at && at < bodies.Count)
                {
                    using var body = new ByteArrayContent(bodies[at]);
                    body.Headers.ContentType = new("application/json");
                    using var answer = await client.PostAsync(path, body);
                    if (!answer.IsSuccessStatusCode)
                        throw new InvalidOperationException($"{client.BaseAddress}{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                    mine++;
                }

                return mine;
            }));
            return sent.Sum();
        }

        /// <returns>Milliseconds until the alerts of a name were there.</returns>
        public async Task<double> Ask(string name)
        {
            var asked = Stopwatch.GetTimestamp();
            var answer = await client.GetByteArrayAsync($"{path}?filter=alertname=%22{name}%22");
            var time = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            return JsonNode.Parse(answer)!.AsArray().Count == Active / Names ? time : throw new InvalidOperationException($"{client.BaseAddress} answered with other alerts of the name {name}.");
        }

        public async Task<int> Count() => (await client.GetFromJsonAsync<JsonArray>(path))!.Count;

        public void Dispose() => client.Dispose();
    }
}
