using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Asks for something that is derived from facts to be computed again, in the background and whatever restarts meanwhile.</summary>
public sealed class AskForRebuild(Store store, Hearings hearings, JobSchedule jobs, TimeProvider clock) : IFeature<AskForRebuild.Request>
{
    public sealed record Request(string Name);

    /// <exception cref="Missing">Nothing of that name can be rebuilt.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        if (hearings.Named(request.Name) is not { IsDerivation: true } hearing)
            throw new Missing("derivation");
        await jobs.Add(new RebuildJob.Request(hearing.Name), clock.GetUtcNow(), RebuildJob.KeyOf(hearing.Name), stop);
        store.Announce(new RebuildRequested(hearing.Name), by);
        await store.SaveChangesAsync(stop);
    }
}
