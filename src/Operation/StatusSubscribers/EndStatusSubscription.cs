using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Tells an address nothing any more and forgets it.</summary>
public sealed class EndStatusSubscription(Store store) : IFeature<EndStatusSubscription.Request>
{
    public sealed record Request(Id<StatusSubscriber> Subscriber, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var subscriber = await store.Set<StatusSubscriber>().SingleAsync(row => row.Id == request.Subscriber, stop);
        subscriber.End();
        store.Announce(new StatusSubscriptionEnded(subscriber.Id, request.Reason ?? ""), by);
        await store.SaveChangesAsync(stop);
    }
}
