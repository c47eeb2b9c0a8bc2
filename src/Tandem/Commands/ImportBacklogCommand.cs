using System.CommandLine;
using System.Formats.Tar;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Kernel.Text;
using Tandem.Product.Imports;

namespace Tandem.Commands;

/// <summary><c>tandem import backlog &lt;file&gt;</c>: takes over backlogs, one product for each table.</summary>
public static class ImportBacklogCommand
{
    private const int MostLines = 50;

    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<FileInfo>("file") { Description = "A table (.csv, .csv.gz, .csv.xz), or several in one archive (.tar, .tar.gz, .tar.xz)" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON" };
        var whose = CommandActor.Switch();
        var command = new Command("backlog", "Take over the backlogs of projects: columns issuekey, title, description and storypoint") { file, json, whose };
        command.SetAction(async (words, stop) =>
        {
            var given = words.GetValue(file)!;
            if (!given.Exists)
                return await Say($"There is no file {given.FullName}.");
            try
            {
                await using var workshop = await Workshop.Open(site.Read(words));
                var by = await CommandActor.Of(workshop.Services, words.GetValue(whose), "import backlog", stop);
                var import = workshop.Services.GetRequiredService<ImportBacklog>();
                var quiet = words.GetValue(json) || !AnsiConsole.Profile.Capabilities.Interactive;
                var reports = new List<BacklogReport>();
                await foreach (var (name, table) in Tables(given, stop))
                    reports.Add(await import.Run(name, table, by, rows => Tell(quiet, name, rows), stop));
                if (reports.Count == 0)
                    return await Say($"There is no table (.csv) in {given.Name}.");
                if (words.GetValue(json))
                    Console.WriteLine(JsonSerializer.Serialize(reports, Json.Plain));
                else
                    Print(reports);
                return reports.Exists(report => report.Rejected.Count > 0) ? 1 : 0;
            }
            catch (Exception no) when (no is Refused or Forbidden or InvalidDataException or IOException or InvalidOperationException or CsvHelper.CsvHelperException)
            {
                return await Say(no.Message);
            }
        });
        return command;
    }

    /// <summary>The tables in a file, each with the name of its project.</summary>
    private static async IAsyncEnumerable<(string Name, TextReader Table)> Tables(FileInfo file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var packed = PackedText.Open(file.FullName);
        if (!file.Name.Contains(".tar", StringComparison.OrdinalIgnoreCase))
        {
            yield return (file.Name.Split('.')[0], packed.Text);
            yield break;
        }

        await using var archive = new TarReader(((StreamReader)packed.Text).BaseStream);
        while (await archive.GetNextEntryAsync(copyData: false, stop) is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                continue;
            using var table = new StreamReader(entry.DataStream);
            yield return (Path.GetFileNameWithoutExtension(entry.Name), table);
        }
    }

    private static void Tell(bool quiet, string project, int rows)
    {
        if (!quiet)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{project}: {rows:N0} rows read");
    }

    private static void Print(List<BacklogReport> reports)
    {
        var table = new Table().AddColumns("Project", "Product", "Rows", "Taken", "Unchanged", "Rejected").Border(TableBorder.Simple);
        foreach (var report in reports)
            table.AddRow([Markup.Escape(report.Project), report.Product, .. new[] { report.Rows, report.Taken, report.Unchanged, report.Rejected.Count }.Select(count => count.ToString("N0", CultureInfo.InvariantCulture))]);
        AnsiConsole.Write(table);
        foreach (var (report, rejected) in reports.SelectMany(report => report.Rejected.Select(rejected => (report, rejected))).Take(MostLines))
            Console.WriteLine($"{report.Project}, row {rejected.Row} {rejected.Key}: {rejected.Reason}");
        if (reports.Sum(report => report.Rejected.Count) > MostLines)
            Console.WriteLine("--json lists all of them.");
    }

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }
}
