using System.CommandLine;
using Tandem.Kernel;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Commands;

/// <summary><c>tandem import csv &lt;kind&gt; &lt;file&gt;</c>: makes the rows of a sheet records of any kind that can be made.</summary>
public static class ImportCsvCommand
{
    public static Command Make(SiteSwitches site)
    {
        var kind = new Argument<string>("kind") { Description = "What the rows become, such as people or incidents" };
        var file = new Argument<FileInfo>("file") { Description = "The sheet: .csv, .csv.gz or .csv.xz" };
        var map = new Option<FileInfo?>("--map") { Description = "How columns become fields, as JSON (default: guessed from the headings)" };
        var guess = new Option<bool>("--guess") { Description = "Print the guessed mapping and do nothing else" };
        var dry = new Option<bool>("--dry-run") { Description = "Say row by row what would be done, and do nothing" };
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON" };
        var rejects = new Option<FileInfo?>("--rejects") { Description = "Where rejected rows are written (default: <file>.rejected.csv)" };
        var whose = CommandActor.Switch();
        var command = new Command("csv", "Make the rows of a sheet records; run again it changes what differs and doubles nothing") { kind, file, map, guess, dry, json, rejects, whose };
        command.SetAction(async (words, stop) =>
        {
            var (sheet, mapping) = (words.GetValue(file)!, words.GetValue(map));
            foreach (var needed in new[] { sheet, mapping }.OfType<FileInfo>().Where(each => !each.Exists))
                return await Say($"There is no file {needed.FullName}.");
            try
            {
                await using var workshop = await Workshop.Open(site.Read(words));
                var run = new CsvImportRun(workshop.Services, KindOf(workshop.Services, words.GetValue(kind)!), sheet,
                    words.GetValue(rejects)?.FullName ?? sheet.FullName + ".rejected.csv", words.GetValue(dry), words.GetValue(json));
                var by = await CommandActor.Of(workshop.Services, words.GetValue(whose), "import csv", stop);
                var known = mapping is null ? null : ImportMapping.Read(await File.ReadAllTextAsync(mapping.FullName, stop));
                if (!words.GetValue(guess))
                    return await run.Take(known, by, stop);
                Console.WriteLine((await run.Guess(known, by, stop)).Write());
                return 0;
            }
            catch (Refused no)
            {
                return await Say(string.Join(Environment.NewLine, no.Complaints.Select(complaint => complaint.Message)));
            }
            catch (Exception no) when (no is Malformed or Missing or Forbidden or IOException)
            {
                return await Say(no.Message);
            }
        });
        return command;
    }

    private static RecordKind KindOf(IServiceProvider services, string named)
    {
        var (kinds, resources) = (services.GetRequiredService<RecordKinds>(), services.GetRequiredService<ResourceCatalogue>());
        var kind = kinds.Plural(named) ?? kinds.Named(named);
        return kind is not null && resources.Of(kind).Creation is not null ? kind : throw new Refused(
            $"Nothing can be imported into \"{named}\". Something can into: {string.Join(", ", resources.All.Where(each => each.Creation is not null).Select(each => each.Kind.Plural).Order(StringComparer.Ordinal))}.");
    }

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }
}
