using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Imports;

/// <summary>What the forms of imports ask for: take a sheet in, say how its rows become records.</summary>
public sealed class ImportPosts(Store store, PrepareImport prepare, MapImport map, Posting posting, Words say, Reader reader)
{
    private const string Column = "column.";
    private const string Constant = "constant.";
    private const string Values = "values.";

    public Task<IResult> Upload(IFormCollection form, string plural) => posting.Try(form, $"/import/{plural}", async () =>
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            throw new Refused("Choose a file.", "file");
        await using var content = file.OpenReadStream();
        var encoding = form["encoding"].LastOrDefault() is { Length: > 0 } named ? named : null;
        var import = await prepare.Run(new(plural, file.FileName, content, label => say[label], encoding), reader.Actor, reader.Stop);
        return Import.Kind.PathOf(import);
    });

    public async Task<IResult> Map(IFormCollection form, string number)
    {
        var import = (Import)await store.Find(Import.Kind, number, reader.Actor, reader.Stop);
        var page = Import.Kind.PathOf(import);
        return await posting.Try(form, page, async () =>
        {
            try
            {
                await map.Run(new(import.Id, Read(form, ImportMapping.Read(import.Mapping))), reader.Actor, reader.Stop);
            }
            catch (Refused no)
            {
                // Each complaint belongs beside the choice of the column.
                throw new Refused([.. no.Complaints.Select(complaint => form.ContainsKey(Column + complaint.Field) ? complaint with { Field = Column + complaint.Field } : complaint)]);
            }

            return page;
        });
    }

    private static ImportMapping Read(IFormCollection form, ImportMapping before)
    {
        var fields = new Dictionary<string, FieldSource>();
        foreach (var name in form.Keys.Where(key => key.StartsWith(Column, StringComparison.Ordinal)).Select(key => key[Column.Length..]))
        {
            var (column, constant) = (Text(form, Column + name), Text(form, Constant + name));
            if (column is null && constant is null)
                continue;
            var source = before.Fields.GetValueOrDefault(name) ?? new();
            fields[name] = source with { Column = column, Constant = constant, Values = Translations(form[Values + name].ToString()), Otherwise = null };
        }

        return before with
        {
            Fields = fields,
            Key = Text(form, "key"),
            Source = Text(form, "source") ?? before.Source,
            Existing = form["existing"] == "leave" ? ExistingRecords.Leave : ExistingRecords.Update,
            Dates = form["dates"].ToString().Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Zone = Text(form, "zone") ?? before.Zone,
        };
    }

    /// <summary>Lines like <c>1 - High = high</c>.</summary>
    private static Dictionary<string, string> Translations(string lines)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.LastIndexOf('=') is > 0 and var at)
                values[line[..at].Trim()] = line[(at + 1)..].Trim();
            else
                throw new Refused($"Write a translation as two words with = between them: \"{line}\" has none.");
        }

        return values;
    }

    private static string? Text(IFormCollection form, string name) => form[name].LastOrDefault()?.Trim() is { Length: > 0 } text ? text : null;
}
