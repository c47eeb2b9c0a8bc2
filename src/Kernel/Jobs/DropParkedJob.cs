using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Gives up a job that failed too often, and says why.</summary>
public sealed class DropParkedJob(Store store) : IFeature<DropParkedJob.Request>
{
    public sealed record Request(Guid Job, string? Reason = null);

    /// <exception cref="Refused">No reason was given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var parked = await store.Set<QueuedJob>().SingleOrDefaultAsync(job => job.Id == request.Job && job.ParkedAt != null, stop)
            ?? throw new Missing("parked job");
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why it will not be done.", nameof(request.Reason));
        store.Remove(parked);
        store.Announce(new ParkedJobDropped(parked.Id, parked.Kind, parked.Request, request.Reason.Trim()), by);
        await store.SaveChangesAsync(stop);
    }
}
