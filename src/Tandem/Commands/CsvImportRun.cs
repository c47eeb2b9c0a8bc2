using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Spectre.Console;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Text;

namespace Tandem.Commands;

/// <summary>One run of <c>tandem import csv</c>: what it shows while it works, and what it leaves behind.</summary>
internal sealed class CsvImportRun(IServiceProvider services, RecordKind kind, FileInfo file, string rejects, bool rehearses, bool asJson)
{
    public async Task<ImportMapping> Guess(ImportMapping? known, Actor by, CancellationToken stop)
    {
        if (known is not null)
            return known;
        using var sheet = SheetReader.Open(file.OpenRead(), file.Name);
        return GuessMapping.Of(services.GetRequiredService<ResourceCatalogue>().Of(kind), sheet.Headings, await services.GetRequiredService<CustomFieldCatalogue>().Of(kind, stop), by);
    }

    /// <returns>0: every row was taken; 1: some were rejected.</returns>
    public async Task<int> Take(ImportMapping? known, Actor by, CancellationToken stop)
    {
        var mapping = await Guess(known, by, stop);
        var rejected = new Lazy<FileStream>(() => File.Create(rejects));
        await using var json = asJson ? new Utf8JsonWriter(Console.OpenStandardOutput()) : null;
        File.Delete(rejects);
        ImportCount count;
        using (var sheet = SheetReader.Open(file.OpenRead(), file.Name, mapping.Separator?[0], mapping.Encoding))
        {
            RejectedRows? rows = null;
            Begin(json);
            try
            {
                count = await Shown(bar => services.GetRequiredService<ImportSheet>().Run(new(kind, mapping, sheet, Fingerprint(), rehearses)
                {
                    Told = async (row, outcome, _) =>
                    {
                        bar.Report(sheet.Share);
                        Tell(json, outcome);
                        if (outcome.Fate == RowFate.Rejected)
                            await (rows ??= new(rejected.Value, sheet.Headings)).Add(row, outcome.Reason!);
                    },
                }, by, stop));
            }
            finally
            {
                if (rows is not null)
                {
                    await rows.DisposeAsync();
                    await rejected.Value.DisposeAsync();
                }
            }
        }

        End(json, count);
        return count.Rejected > 0 ? 1 : 0;
    }

    private async Task<ImportCount> Shown(Func<IProgress<double>, Task<ImportCount>> work) => rehearses || asJson
        ? await work(new Progress<double>())
        : await Steps.Bar($"Importing {kind.Plural}", work);

    private void Tell(Utf8JsonWriter? json, RowOutcome outcome)
    {
        if (json is not null && (rehearses || outcome.Fate == RowFate.Rejected))
        {
            JsonSerializer.Serialize(json, outcome, Json.Plain);
            json.Flush();
        }
        else if (rehearses && json is null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {outcome.Line}: {Words(outcome)}"));
        }
    }

    private static string Words(RowOutcome outcome) => outcome.Fate switch
    {
        RowFate.Created => "would be created",
        RowFate.Updated => $"would change {outcome.Number ?? "what an earlier row made"}{(outcome.Fields.Count > 0 ? $": {string.Join(", ", outcome.Fields)}" : "")}",
        RowFate.Unchanged => $"{outcome.Number} stays as it is",
        _ => $"rejected: {outcome.Reason}",
    };

    private void Begin(Utf8JsonWriter? json)
    {
        if (json is null)
            return;
        json.WriteStartObject();
        json.WriteString("kind", kind.Plural);
        json.WriteString("file", file.FullName);
        json.WriteBoolean("dryRun", rehearses);
        json.WriteStartArray("rows");
    }

    private void End(Utf8JsonWriter? json, ImportCount count)
    {
        if (json is not null)
        {
            json.WriteEndArray();
            json.WritePropertyName("count");
            JsonSerializer.Serialize(json, count, Json.Plain);
            json.WriteString("rejectedFile", count.Rejected > 0 ? rejects : null);
            json.WriteEndObject();
            return;
        }

        var table = new Table().AddColumns(rehearses ? "What would become of them" : "What became of them", "Rows").Border(TableBorder.Simple);
        foreach (var (what, rows) in ((string, int)[])[("Created", count.Created), ("Changed", count.Updated), ("Stay as they are", count.Unchanged), ("Rejected", count.Rejected)])
            table.AddRow(what, rows.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        if (count.Rejected > 0)
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{rejects} holds the rejected rows with their reasons.");
    }

    /// <summary>What tells this file from any other.</summary>
    private string Fingerprint()
    {
        using var content = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
