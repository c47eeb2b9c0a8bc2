using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Has a job that failed too often tried again, from now.</summary>
public sealed class RetryParkedJob(Store store, JobBell bell, TimeProvider clock) : IFeature<RetryParkedJob.Request>
{
    public sealed record Request(Guid Job);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var parked = await store.Set<QueuedJob>().SingleOrDefaultAsync(job => job.Id == request.Job && job.ParkedAt != null, stop)
            ?? throw new Missing("parked job");
        (parked.ParkedAt, parked.Attempts, parked.Due) = (null, 0, clock.GetUtcNow());
        parked.Version++;
        store.Announce(new ParkedJobRetried(parked.Id, parked.Kind), by);
        store.OnceSaved(bell.Ring);
        await store.SaveChangesAsync(stop);
    }
}
