using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Files;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Imports;

/// <summary>Takes in a sheet to be imported: keeps it, makes sure that it is one, and guesses how its rows become records.</summary>
public sealed class PrepareImport(Store store, FileKeep keep, SiteSettings settings, ResourceCatalogue resources, CustomFieldCatalogue custom) : IFeature<PrepareImport.Request, Import>
{
    /// <param name="Into">The kind's plural, such as <c>people</c>.</param>
    /// <param name="Say">What a label is called in the language of whoever brings the sheet.</param>
    /// <param name="Encoding">Such as <c>windows-1252</c>; null: UTF-8.</param>
    public sealed record Request(string Into, string? Name, Stream Content, Func<string, string>? Say = null, string? Encoding = null);

    public async Task<Import> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var kind = store.Kinds.Plural(request.Into) ?? throw new Missing("page");
        var resource = resources.Of(kind);
        by.Demand(ImportPractice.Right);
        by.Demand((resource.Creation ?? throw new Missing("page")).Right);
        var (name, largest) = (FileNames.Tidy(request.Name), await settings.Get(ImportPractice.Largest, stop));
        var kept = await Keep(request.Content, largest, stop);
        try
        {
            using var sheet = SheetReader.Open(keep.Open(kept.Name), name, encoding: request.Encoding);
            var import = new Import
            {
                File = name,
                Into = kind.Plural,
                Owner = by.Person,
                OwnerName = by.Name,
                Size = kept.Size,
                Sha256 = kept.Sha256,
                KeptAs = kept.Name,
                Grants = EarlierRights.Kept(by),
                Mapping = (GuessMapping.Of(resource, sheet.Headings, await custom.Of(kind, stop), by, request.Say) with { Encoding = request.Encoding, Zone = ZoneOf(by) }).Write(),
            };
            store.Add(import);
            store.Add(new Attachment
            {
                Kind = Import.Kind.Name,
                Record = import.Id.Value,
                Name = name,
                Type = "text/csv",
                Size = kept.Size,
                Sha256 = kept.Sha256,
                KeptAs = kept.Name,
                By = by.Person,
                ByName = by.Name,
            });
            store.Announce(new ImportPrepared(import.Id, kind.Plural), by);
            await store.SaveChangesAsync(stop);
            return import;
        }
        catch
        {
            keep.Forget(kept.Name);
            throw;
        }
    }

    private static string ZoneOf(Actor by) => NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(by.Zone)?.Id ?? new ImportMapping().Zone;

    private async Task<KeptFile> Keep(Stream content, int largest, CancellationToken stop)
    {
        try
        {
            return await keep.Keep(content, largest * 1024L * 1024, stop);
        }
        catch (TooLarge)
        {
            throw new Refused($"A sheet may have at most {largest} MB here. Pack it with gzip or xz, or import it on the machine itself with \"tandem import csv\".", "file");
        }
    }
}
