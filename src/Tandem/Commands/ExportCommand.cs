using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Commands;

/// <summary><c>tandem export &lt;kind&gt;</c>: writes a list of any kind of record as CSV or JSON.</summary>
public static class ExportCommand
{
    public static Command Make(SiteSwitches site)
    {
        var kind = new Argument<string>("kind") { Description = "What to export, such as incidents or people" };
        var filter = new Option<string?>("--filter") { Description = "What narrows and orders the list, as its address says it: \"state=open&sort=-openedAt\"" };
        var columns = new Option<string?>("--columns") { Description = "For CSV: the fields beside number and title, separated by commas (default: every field)" };
        var format = new Option<ExportFormat>("--format") { Description = "csv or json", DefaultValueFactory = _ => ExportFormat.Csv };
        var file = new Option<FileInfo?>("--out") { Description = "The file to write (default: standard output)" };
        var whose = CommandActor.Switch();
        var command = new Command("export", "Write a list of records as CSV or JSON") { kind, filter, columns, format, file, whose };
        command.SetAction((words, stop) => Workshop.Do(site.Read(words), async services =>
        {
            var by = await CommandActor.Of(services, words.GetValue(whose), "export", stop);
            return await Run(services, words.GetValue(kind)!, words.GetValue(filter) ?? "", words.GetValue(columns) ?? "", words.GetValue(format), words.GetValue(file), by, stop);
        }));
        return command;
    }

    private static async Task<int> Run(
        IServiceProvider services, string named, string filter, string columns, ExportFormat format, FileInfo? file, Actor by, CancellationToken stop)
    {
        var kinds = services.GetRequiredService<RecordKinds>();
        var kind = kinds.Plural(named) ?? kinds.Named(named)
            ?? throw new Refused($"There is no such kind of record as \"{named}\". There are: {string.Join(", ", kinds.All.Select(each => each.Plural).Order(StringComparer.Ordinal))}.");
        var part = file is null ? null : file.FullName + ".part";
        try
        {
            var list = await services.GetRequiredService<ListReader>().Read(kind, QueryHelpers.ParseQuery(filter), by, [], stop);
            long written;
            await using (var to = part is null ? Console.OpenStandardOutput() : File.Create(part))
            {
                written = await Steps.Shown(part is null, $"Exporting {kind.Plural}", "records", told => services.GetRequiredService<ExportList>().Run(
                    new(list, columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), filter, format, to) { Told = told }, by, stop));
            }

            if (part is null)
                return 0;
            File.Move(part, file!.FullName, overwrite: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written:N0} {kind.Plural} are in {file.FullName}."));
            return 0;
        }
        catch (Exception no) when (no is Malformed or Missing or Forbidden)
        {
            throw new Refused(no.Message);
        }
        finally
        {
            if (part is not null)
                File.Delete(part);
        }
    }
}
