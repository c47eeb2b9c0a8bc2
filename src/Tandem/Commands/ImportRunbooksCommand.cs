using System.CommandLine;
using System.Text.Json;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.Transition.Knowledge;
using Tandem.Transition.Runbooks;

namespace Tandem.Commands;

/// <summary><c>tandem import runbooks &lt;folder&gt;</c>: takes runbooks in Markdown over as articles.</summary>
public static class ImportRunbooksCommand
{
    public static Command Make(SiteSwitches site)
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the runbooks are (.md, in folders too)" };
        var alerts = new Option<FileInfo?>("--alerts") { Description = "A JSON list of alerts: says how many of them have a runbook" };
        var audience = new Option<ArticleAudience>("--audience") { Description = "For whom: agents or everybody", DefaultValueFactory = _ => ArticleAudience.Agents };
        var overwrite = new Option<bool>("--overwrite") { Description = "Take what changed in a file even where the article was changed here" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON" };
        var who = CommandActor.Switch();
        var command = new Command("runbooks", "Take runbooks in Markdown over as articles") { folder, alerts, audience, overwrite, json, who };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(folder)!, words.GetValue(alerts), words.GetValue(json), words.GetValue(who),
            files => new(files, words.GetValue(audience), words.GetValue(overwrite)), stop));
        return command;
    }

    private static async Task<int> Run(
        SiteOptions options, DirectoryInfo folder, FileInfo? alerts, bool json, string? who, Func<IReadOnlyList<(string, string)>, ImportRunbooks.Request> request, CancellationToken stop)
    {
        if (!folder.Exists || alerts is { Exists: false })
        {
            await Console.Error.WriteLineAsync(folder.Exists ? $"There is no file {alerts!.FullName}." : $"There is no folder {folder.FullName}.");
            return 2;
        }

        await using var workshop = await Workshop.Open(options);
        try
        {
            var names = alerts is null ? null : ReadAlertNames.In(await File.ReadAllTextAsync(alerts.FullName, stop));
            var by = await CommandActor.Of(workshop.Services, who, "import runbooks", stop);
            var fates = await workshop.Services.GetRequiredService<ImportRunbooks>().Run(request(await Files(folder, stop)), by, stop);
            var without = names is null ? null : await ActivatorUtilities.CreateInstance<ReadAlertNames>(workshop.Services).Without(names, stop);
            int Count(RunbookOutcome outcome) => fates.Count(fate => fate.Outcome == outcome);
            var report = new RunbookReport(fates.Count, Count(RunbookOutcome.Taken), Count(RunbookOutcome.Updated), Count(RunbookOutcome.Unchanged), Count(RunbookOutcome.Kept), Count(RunbookOutcome.Rejected), fates,
                names?.Count, names?.Count - without?.Count, without);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(report, Json.Plain));
            else
                Print(report);
            return 0;
        }
        catch (Exception no) when (no is Refused or Forbidden)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }

    private static async Task<IReadOnlyList<(string, string)>> Files(DirectoryInfo folder, CancellationToken stop)
    {
        var files = new List<(string, string)>();
        foreach (var file in folder.EnumerateFiles("*.md", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
            files.Add((Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'), await File.ReadAllTextAsync(file.FullName, stop)));
        return files;
    }

    private static void Print(RunbookReport report)
    {
        Console.WriteLine($"{report.Files} files: {report.Taken} taken, {report.Updated} updated, {report.Unchanged} unchanged, {report.Kept} kept as they are here, {report.Rejected} rejected.");
        foreach (var fate in report.Fates.Where(fate => fate.Reason is not null))
            Console.WriteLine($"  {fate.File}: {fate.Outcome.ToString().ToLowerInvariant()}{(fate.Article is null ? "" : $" ({fate.Article})")}. {fate.Reason}");
        if (report.AlertNames is { } names)
            Console.WriteLine($"{report.AlertNamesCovered} of {names} alert names have an article. Without: {string.Join(", ", report.AlertNamesWithout!)}");
    }
}
