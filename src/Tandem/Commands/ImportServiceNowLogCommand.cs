using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;
using Tandem.Kernel.Files;
using Tandem.Kernel.Text;
using Tandem.Operation.ServiceNowLog;

namespace Tandem.Commands;

/// <summary><c>tandem import servicenow-log &lt;file&gt;</c>: takes over an audit extract and reconciles it with itself.</summary>
public static class ImportServiceNowLogCommand
{
    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<FileInfo>("file") { Description = "The extract: .csv, .csv.gz or .csv.xz" };
        var json = new Option<bool>("--json") { Description = "Print the reconciliation as JSON" };
        var at = new Option<DateTimeOffset?>("--at") { Description = "Compare the incidents' states at this moment (RFC 3339); default: after the last row" };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Where rejected rows are listed (default: beside the file, or in the site's folder)" };
        var command = new Command("servicenow-log", "Take over the incident log of a ServiceNow instance") { file, json, at, rejects };
        command.SetAction((words, stop) => Run(
            site.Read(words), words.GetValue(file)!, words.GetValue(at), words.GetValue(json), words.GetValue(rejects)?.FullName, stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, FileInfo file, DateTimeOffset? at, bool json, string? rejects, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 2;
        }

        await using var workshop = await Workshop.Open(options);
        List<LogRejection> rejected = [];
        using var packed = PackedText.Open(file.FullName);
        var rows = new LogReader(packed.Text, rejected.Add).Rows();
        var import = ActivatorUtilities.CreateInstance<ImportServiceNowLog>(workshop.Services);
        var truth = await Shown(json, packed, told => import.Run(rows, at, told, stop));
        if (rejected.Count > 0)
            await List(rejected, rejects ??= Path.Combine(options.Data, "servicenow-log-rejected.csv"), stop);
        var report = await ActivatorUtilities.CreateInstance<ReconcileServiceNowLog>(workshop.Services).Run(truth, rejected.Count, stop);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(report, Json.Plain));
        else
            Print(report, rejected.Count > 0 ? rejects : null);
        return 0;
    }

    private static async Task<LogTruth> Shown(bool quiet, PackedText packed, Func<Action<int>, Task<LogTruth>> import)
    {
        if (quiet || !AnsiConsole.Profile.Capabilities.Interactive)
            return await import(_ => { });
        return await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Taking over incidents", maxValue: 1);
            var truth = await import(read =>
            {
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{read:N0} rows taken over");
                task.Value = packed.Share;
            });
            task.Value = 1;
            return truth;
        });
    }

    private static async Task List(List<LogRejection> rejected, string path, CancellationToken stop)
    {
        await using var text = new StreamWriter(path);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        await csv.WriteRecordsAsync(rejected, stop);
    }

    private static void Print(LogReconciliation report, string? rejects)
    {
        var table = new Table().AddColumns("What", "Extract", "Tandem").Border(TableBorder.Simple);
        void Row(string what, int told, int kept) => table.AddRow(what, told.ToString("N0", CultureInfo.InvariantCulture), kept.ToString("N0", CultureInfo.InvariantCulture));
        Row("Rows taken", report.Rows - report.RejectedRows, report.FactsInStore);
        Row("Incidents", report.Incidents, report.IncidentsInStore);
        Row("Reassignment counts equal", report.Incidents, report.ReassignmentCountsEqual);
        Row("Changes of team seen as often", report.Incidents, report.TeamChangesEqual);
        Row("Reopen counts equal", report.Incidents, report.ReopenCountsEqual);
        Row("Priorities equal to the matrix", report.Incidents, report.PrioritiesEqual);
        Row(report.At is { } at ? string.Create(CultureInfo.InvariantCulture, $"States equal at {at:u}") : "States equal after the last row", report.Incidents, report.StatesEqual);
        AnsiConsole.Write(table);
        if (rejects is not null)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{report.RejectedRows} rows were rejected; {rejects} says why.");
        if (report.Differing.Count > 0)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Differing: {string.Join(", ", report.Differing)}");
    }
}
