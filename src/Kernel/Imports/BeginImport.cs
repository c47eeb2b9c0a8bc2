using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Imports;

/// <summary>Begins to try or to take the rows of a sheet, in the name and with the rights of whoever asks; it goes on by itself.</summary>
public sealed class BeginImport(Store store, JobSchedule jobs, TimeProvider clock) : IFeature<BeginImport.Request>
{
    public sealed record Request(Id<Import> Import, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(ImportPractice.Right);
        await store.Find(Import.Key(request.Import), by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var import = await store.Set<Import>().SingleAsync(import => import.Id == request.Import, stop);
        await Begin(store, jobs, import, request.To, by, clock, stop);
    }

    internal static async Task Begin(Store store, JobSchedule jobs, Import import, string to, Actor by, TimeProvider clock, CancellationToken stop)
    {
        if (by.Person != import.Owner)
            throw new Refused("Only who brought the sheet can have it imported: it happens in their name.");
        var now = clock.GetUtcNow();
        import.Begin(to, EarlierRights.Kept(by), now);
        store.Announce(new ImportStarted(import.Id, to == Import.Checking), by);
        await jobs.Add(new ImportWork(import.Id), now, $"import:{import.Id}", stop);
        await store.SaveChangesAsync(stop);
    }
}
