using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>
/// Asks a server that holds many incidents for pages, for records and for words, one request after another, and takes the
/// server's own times. Each question is asked in several rounds; the best round counts, since others may use the machine.
/// </summary>
internal static class Scale
{
    private const int Rounds = 6;
    private const int Requests = 150;
    private const int WarmUp = 150;

    public static Task Make(Lab lab, DatabaseKind store, int size) => LargeSite.Of(lab, store, size);

    public static async Task Run(Lab lab, DatabaseKind store, int size, string only)
    {
        var site = await LargeSite.Of(lab, store, size);
        var program = await Published.Program(lab);
        var token = await Visitors.Token(program, site);
        await using var server = await Server.Of(program, site);
        using var visitors = Visitors.To(server, token);
        var ground = await Baseline(visitors);
        var place = $"{size:N0} on {store}";
        var addresses = await Addresses.Read(visitors.Client, size);
        Question[] questions =
        [
            new("queue page of 50", "/incidents", addresses.Queue, 20),
            new("filtered list of 50", "/incidents", addresses.Filtered, 20),
            new("record page", "/incidents/{number}", addresses.Pages, 10),
            new("record by API", "/api/v1/incidents/{number}", addresses.Records, 3),
            new($"list by \"{Addresses.Word}\", a word in 2 % of the records", "/api/v1/incidents", addresses.Found, 30),
            new($"search page by \"{Addresses.Word}\"", "/search", addresses.Search, 30),
            new("dashboard", "/dashboard", addresses.Dashboard, null),
        ];
        var asked = questions.Where(question => question.What.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        for (var time = 0; time < 2; time++)
        {
            foreach (var question in asked)
                await visitors.Ask(question.Addresses.Take(WarmUp));
        }

        foreach (var question in asked)
            await Measure(lab.Report, question, place, server, visitors, ground);
        lab.Report.Add($"memory after it all, {place}", server.MostMemory / 1e6, "MB", Target.Most(400));
    }

    /// <summary>What a request costs that does nothing: how fast this machine is at this moment.</summary>
    private static async Task<double> Baseline(Visitors visitors)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
            times.Add(Percentile.Of(await visitors.Ask(Enumerable.Repeat("health/live", Requests)), 0.95));
        return times.Min();
    }

    private static async Task Measure(Report report, Question question, string place, Server server, Visitors visitors, double ground)
    {
        var rounds = new List<(double Ninety5, double Mean, double Seen, double Cpu)>();
        for (var round = 0; round < Rounds; round++)
        {
            var (before, cpu) = (await ServerTimes.Read(visitors.Client), server.Cpu);
            var seen = await visitors.Ask(question.Addresses.Skip(round * Requests).Take(Requests));
            var (after, spent) = (await ServerTimes.Read(visitors.Client), server.Cpu - cpu);
            rounds.Add((after.Ninety5(question.Route, before), after.Mean(question.Route, before), Percentile.Of(seen, 0.95), spent.TotalMilliseconds / seen.Count));
        }

        var target = question.Most is { } most ? Target.Most(most) : null;
        report.Add($"{question.What}, {place}: server, p95", rounds.Min(round => round.Ninety5), "ms", target, (ground, "an empty answer, seen by the client"));
        report.Add($"{question.What}, {place}: server, average", rounds.Min(round => round.Mean), "ms");
        report.Add($"{question.What}, {place}: client, p95", rounds.Min(round => round.Seen), "ms");
        report.Add($"{question.What}, {place}: processor", rounds.Min(round => round.Cpu), "ms");
    }

    private sealed record Question(string What, string Route, IEnumerable<string> Addresses, double? Most);
}
