using System.CommandLine;
using System.Text.Json;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Commands;

/// <summary><c>tandem import openslo &lt;file&gt;</c>: takes service objectives over from OpenSLO documents, as drafts.</summary>
public static class ImportOpenSloCommand
{
    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<FileInfo>("file") { Description = "OpenSLO v1 documents, in YAML" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON" };
        var who = CommandActor.Switch();
        var command = new Command("openslo", "Take service objectives over from OpenSLO documents") { file, json, who };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(file)!, words.GetValue(json), words.GetValue(who), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, FileInfo file, bool json, string? who, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return 2;
        }

        await using var workshop = await Workshop.Open(options);
        try
        {
            var by = await CommandActor.Of(workshop.Services, who, "import openslo", stop);
            var fates = await workshop.Services.GetRequiredService<ImportOpenSlo>().Run(new(await File.ReadAllTextAsync(file.FullName, stop)), by, stop);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(fates, Json.Plain));
            else
                Print(fates);
            return 0;
        }
        catch (Exception no) when (no is Refused or Forbidden)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }

    private static void Print(IReadOnlyList<OpenSloFate> fates)
    {
        int Count(OpenSloOutcome outcome) => fates.Count(fate => fate.Outcome == outcome);
        Console.WriteLine($"{fates.Count} documents: {Count(OpenSloOutcome.Taken)} taken, {Count(OpenSloOutcome.Updated)} updated, {Count(OpenSloOutcome.Unchanged)} unchanged, {Count(OpenSloOutcome.Rejected)} rejected.");
        foreach (var fate in fates.Where(fate => fate.Reason is not null))
            Console.WriteLine($"  {fate.Document}: {fate.Reason}");
    }
}
