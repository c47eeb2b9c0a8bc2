using System.CommandLine;
using Tandem.Bench.Figures;
using Tandem.Bench.Micro;
using Tandem.Bench.Runs;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench;

/// <summary>What <c>bin/bench</c> understands: a name, and the switches that every bench shares.</summary>
internal static class Workbench
{
    private static readonly Option<DirectoryInfo> Scratch = new("--scratch")
    {
        Description = "Where published programs and sites are kept between runs",
        DefaultValueFactory = _ => new(Path.Combine(Path.GetTempPath(), "tandem-bench")),
        Recursive = true,
    };

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures to this file too", Recursive = true };

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "A PostgreSQL that waits for the disk; the benches make databases of their own in it",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("TANDEM_BENCH_POSTGRES"),
        Recursive = true,
    };

    private static readonly Option<DatabaseKind> Store = new("--store") { Description = "sqlite or postgres", DefaultValueFactory = _ => DatabaseKind.Sqlite };

    private static readonly Option<int> Size = new("--size") { Description = "Incidents", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<int> Items = new("--items") { Description = "Configuration items, a multiple of 10,000", DefaultValueFactory = _ => 1_000_000 };

    private static readonly Option<int> Changes = new("--changes") { Description = "Scheduled changes", DefaultValueFactory = _ => 100_000 };

    private static readonly Option<string> Only = new("--only") { Description = "Only the questions whose name holds this", DefaultValueFactory = _ => "" };

    private static readonly Option<FileInfo?> Alertmanager = new("--alertmanager") { Description = "The program of a Prometheus Alertmanager, as the baseline" };

    public static RootCommand Tree() => new("Measures Tandem, each figure beside a baseline of the same run")
    {
        Scratch,
        Json,
        Postgres,
        Import(),
        Bench("create", "Create incidents through the API, 16 clients at once", (bench, words) => Create.Run(bench, words.GetValue(Store)), Store),
        Bench("alerts", "Take alerts as an Alertmanager does, beside a real one", (bench, words) => Alerts.Run(bench, words.GetValue(Store), words.GetValue(Alertmanager)), Store, Alertmanager),
        Bench("storm", "A database dies and everything complains; then sixteen senders bring ten times what they may", (bench, words) => Storm.Run(bench, words.GetValue(Store)), Store),
        Bench("make", "Make the site that scale measures, and measure nothing", (bench, words) => Scale.Make(bench, words.GetValue(Store), words.GetValue(Size)), Store, Size),
        Bench("scale", "Pages, API and search over many incidents", (bench, words) => Scale.Run(bench, words.GetValue(Store), words.GetValue(Size), words.GetValue(Only)!), Store, Size, Only),
        Bench("what-if", "Replay the past of many incidents under another promise", (bench, words) => Suppose.Run(bench, words.GetValue(Store), words.GetValue(Size)), Store, Size),
        Bench("priorities", "Weigh a backlog of 10,000 items by many incidents", (bench, words) => Priorities.Run(bench, words.GetValue(Store), words.GetValue(Size)), Store, Size),
        Bench("impact", "What a failure reaches on a map of a million items", (bench, words) => Impact.Run(bench, words.GetValue(Items)), Items),
        Bench("map", "The same out of a database over HTTP, and with what a new change collides among many", (bench, words) => Landscape.Run(bench, words.GetValue(Items), words.GetValue(Changes)), Items, Changes),
        Bench("start", "From the program's start to the first answered page, and how long the demonstration takes to fill", (bench, _) => Start.Run(bench)),
        Bench("clocks", "What open clocks cost while nothing is due", (bench, words) => IdleClocks.Run(bench, words.GetValue(Store), words.GetValue(Size)), Store, Size),
        Bench("memory", "Memory of a server that nobody uses", (bench, _) => Memory.Run(bench)),
        Micro(),
        Bare(),
    };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "The extract: .csv, .csv.gz or .csv.xz" };
        return Bench("import", "Take over a ServiceNow log", (bench, words) => Runs.Import.Run(bench, words.GetValue(file)!), file);
    }

    private static Command Bench(string name, string what, Func<Lab, ParseResult, Task> run, params Symbol[] switches)
    {
        var command = new Command(name, what);
        foreach (var each in switches)
        {
            if (each is Option option)
                command.Add(option);
            else
                command.Add((Argument)each);
        }

        command.SetAction(async (words, _) =>
        {
            var lab = new Lab(words.GetValue(Scratch)!.FullName, words.GetValue(Postgres), new Report(name));
            await run(lab, words);
            lab.Report.Print(Console.Out);
            if (words.GetValue(Json) is { } file)
                lab.Report.Write(file.FullName);
        });
        return command;
    }

    private static Command Micro()
    {
        var filter = new Argument<string>("filter") { Description = "Which ones, such as *Tokens*", DefaultValueFactory = _ => "*" };
        var command = new Command("micro", "The innermost loops, by BenchmarkDotNet") { filter };
        command.SetAction(words => Loops.Run(words.GetValue(filter)!, words.GetValue(Scratch)!.FullName));
        return command;
    }

    /// <summary>The baseline of start and memory, in a process of its own.</summary>
    private static Command Bare()
    {
        var url = new Argument<string>("url");
        var command = new Command("bare", "Serve one empty page, as a baseline") { url };
        command.Hidden = true;
        command.SetAction((words, stop) => BarePage.Serve(words.GetValue(url)!, stop));
        return command;
    }
}
