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

    /// <summary>How often the import may note how far it has come while it is being stopped.</summary>
    private const int Overtaken = 4;

    public Task Run(Request request, Actor by, CancellationToken stop = default) => store.Anew(Overtaken, () => End(request, by, stop));

    private async Task<bool> End(Request request, Actor by, CancellationToken stop)
    {
        await store.Find(Import.Key(request.Import), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var import = await store.Set<Import>().SingleAsync(import => import.Id == request.Import, stop);
        import.End(Import.Stopped, "", clock.GetUtcNow());
        store.Announce(new ImportStopped(import.Id), by);
        await store.SaveChangesAsync(stop);
        return true;
    }
}
