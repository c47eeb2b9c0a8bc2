using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>What everybody was told on the page is told to subscribers too.</summary>
public sealed class OnStatusTold(Store store, JobSchedule jobs, TimeProvider clock) : IListener<StatusTold>
{
    public async Task Hear(StatusTold fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        await jobs.Add(new TellSubscribers.Order(fact.Notice, fact.Update, 0), clock.GetUtcNow(), $"status {fact.Update:n}", stop);
        await store.SaveChangesAsync(stop);
    }
}
