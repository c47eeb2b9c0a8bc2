using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Imports;

/// <summary>Stops an import after the row at which it is; what was taken stays, and it can go on later.</summary>
public sealed class StopImport(Store store, TimeProvider clock) : IFeature<StopImport.Request>
{
    public sealed record Request(Id<Import> Import);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.Find(Import.Key(request.Import), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var import = await store.Set<Import>().SingleAsync(import => import.Id == request.Import, stop);
        import.End(Import.Stopped, "", clock.GetUtcNow());
        store.Announce(new ImportStopped(import.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
