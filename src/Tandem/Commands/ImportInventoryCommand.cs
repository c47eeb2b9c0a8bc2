using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Tandem.Kernel;
using Tandem.Kernel.Files;
using Tandem.Kernel.Text;
using Tandem.Transition.Inventories;

namespace Tandem.Commands;

/// <summary><c>tandem import netbox|backstage|cyclonedx|topology &lt;file&gt;</c>: takes over what another system knows of items and their relations.</summary>
public static class ImportInventoryCommand
{
    private const int MostLines = 50;

    public static Command NetBox(SiteSwitches site) => Make(site, "netbox", "Take over places, devices, machines and cables from a NetBox dump (.json, .json.gz, .json.xz)");

    public static Command Backstage(SiteSwitches site) => Make(site, "backstage", "Take over systems, components and resources from a Backstage catalogue (catalog-info.yaml)");

    public static Command CycloneDx(SiteSwitches site) => Make(site, "cyclonedx", "Take over an application and the software it is made of from a CycloneDX bill of materials (.json)");

    public static Command Topology(SiteSwitches site) => Make(
        site, "topology", "Take over relations from a table with the columns from, relation and to (.csv)",
        new("--class") { Description = "The class of items that are new", DefaultValueFactory = _ => InventoryFile.UsualClass });

    private static Command Make(SiteSwitches site, string name, string what, Option<string>? @class = null)
    {
        var file = new Argument<FileInfo>("file") { Description = "The file" };
        var dry = new Option<bool>("--dry-run") { Description = "Only tell what would become of it" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON" };
        var whose = CommandActor.Switch();
        var command = new Command(name, what) { file, dry, json, whose };
        if (@class is not null)
            command.Add(@class);
        command.SetAction(async (words, stop) =>
        {
            var (given, asJson) = (words.GetValue(file)!, words.GetValue(json));
            if (!given.Exists)
                return await Say($"There is no file {given.FullName}.");
            try
            {
                using var packed = PackedText.Open(given.FullName);
                var inventory = new InventoryFile(name, @class is null ? "" : words.GetValue(@class)!).Read(await packed.Text.ReadToEndAsync(stop));
                await using var workshop = await Workshop.Open(site.Read(words));
                var by = await CommandActor.Of(workshop.Services, words.GetValue(whose), $"import {name}", stop);
                var report = await workshop.Services.GetRequiredService<TakeInventory>().Run(new(inventory, words.GetValue(dry)), by, stop);
                if (asJson)
                    Console.WriteLine(JsonSerializer.Serialize(report, Json.Plain));
                else
                    Print(report);
                return report.Rejected.Count > 0 ? 1 : 0;
            }
            catch (Exception no) when (no is Refused or Missing or Forbidden or InvalidDataException or IOException)
            {
                return await Say(no.Message);
            }
        });
        return command;
    }

    private static void Print(InventoryReport report)
    {
        var table = new Table().AddColumns(report.DryRun ? "What would become of it" : "What became of it", "Count").Border(TableBorder.Simple);
        foreach (var (what, count) in new[]
        {
            ("Objects read", report.Objects), ("Items created", report.ItemsCreated), ("Items changed", report.ItemsChanged), ("Items that stay as they are", report.ItemsUnchanged), ("Items whose other values go before", report.ItemsKept), ("Items recognised for the first time", report.ItemsRecognised),
            ("Relations created", report.RelationsCreated), ("Relations that stay as they are", report.RelationsUnchanged), ("Relations ended", report.RelationsEnded), ("Items no longer told of", report.Missing.Count), ("Rejected", report.Rejected.Count),
        })
            table.AddRow(what, count.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        List<string> lines = [.. report.Items.Where(item => report.DryRun || item.Fate != "created").SelectMany(Lines)];
        foreach (var line in lines.Take(MostLines))
            Console.WriteLine(line);
        foreach (var rejected in report.Rejected.Take(MostLines))
            Console.WriteLine($"{rejected.Where}: {rejected.Reason}");
        if (report.Rejected.Count > MostLines || lines.Count > MostLines)
            Console.WriteLine("--json lists all of them.");
    }

    /// <summary>What becomes of one item, a line for each value.</summary>
    private static IEnumerable<string> Lines(InventoryChange item)
    {
        var about = $"{item.Number ?? item.Key} {item.Name}";
        return item.Fields.Count == 0 ? [$"{about}: {item.Fate}"]
            : item.Fields.Select(field => field.KeptFor is { } keeper
                ? $"{about}: {field.Field} stays \"{field.From}\" ({keeper} goes before), not \"{field.To}\""
                : $"{about}: {field.Field} \"{field.From}\" -> \"{field.To}\"");
    }

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }
}
