using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Gives up a job that failed too often.</summary>
public sealed class DropParkedJob(Store store) : IFeature<DropParkedJob.Request>
{
    public sealed record Request(Guid Job);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var parked = await store.Set<QueuedJob>().SingleOrDefaultAsync(job => job.Id == request.Job && job.ParkedAt != null, stop)
            ?? throw new Missing("parked job");
        store.Remove(parked);
        await store.SaveChangesAsync(stop);
    }
}
