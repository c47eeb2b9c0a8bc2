using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Imports;

/// <summary>Says how the rows of a sheet become records, and has it tried: nothing is saved yet.</summary>
public sealed class MapImport(Store store, FileKeep keep, ResourceCatalogue resources, CustomFieldCatalogue custom, JobSchedule jobs, TimeProvider clock) : IFeature<MapImport.Request>
{
    public sealed record Request(Id<Import> Import, ImportMapping Mapping);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ImportPractice.Right);
        await store.Find(Import.Key(request.Import), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var import = await store.Set<Import>().SingleAsync(import => import.Id == request.Import, stop);
        var kind = store.Kinds.Plural(import.Into)!;
        if (!keep.Has(import.KeptAs))
            throw new Refused("The sheet was removed. Bring it again.");
        using (var sheet = SheetReader.Open(keep.Open(import.KeptAs), import.File, request.Mapping.Separator?[0], request.Mapping.Encoding))
            ImportPlan.Make(resources.Of(kind), request.Mapping, sheet.Headings, await custom.Of(kind, stop), by);
        import.Mapping = request.Mapping.Write();
        store.Announce(new ImportMapped(import.Id), by);
        await BeginImport.Begin(store, jobs, import, Import.Checking, by, clock, stop);
    }
}
