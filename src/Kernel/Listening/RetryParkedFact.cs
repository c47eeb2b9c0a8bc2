using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Lets a listener try again, from now, what it has failed at too often.</summary>
public sealed class RetryParkedFact(Store store, TimeProvider clock) : IFeature<RetryParkedFact.Request>
{
    public sealed record Request(string Listener, long Position);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var parked = await store.Set<HeldFact>()
            .SingleOrDefaultAsync(held => held.Listener == request.Listener && held.Position == request.Position && held.ParkedAt != null, stop)
            ?? throw new Missing("parked fact");
        (parked.ParkedAt, parked.Attempts, parked.Due) = (null, 0, clock.GetUtcNow());
        store.Announce(new ParkedFactRetried(new RecordKey(parked.Kind, parked.Record), parked.Listener, parked.Position), by);
        await store.SaveChangesAsync(stop);
    }
}
