using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Says by the link in the mail that one wants to be told.</summary>
public sealed class ConfirmStatusSubscription(Store store, SubscriptionLinks links, TimeProvider clock) : IFeature<ConfirmStatusSubscription.Request>
{
    /// <summary>How long after it was asked an address may confirm.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(2);

    public sealed record Request(string Token);

    /// <exception cref="Gone">It is too old, or there never was such a link.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var id = links.ReadConfirm(request.Token);
        var subscriber = await store.Set<StatusSubscriber>().SingleOrDefaultAsync(row => row.Id == id, stop);
        if (subscriber is { State: StatusSubscriberLife.Active })
            return;
        if (subscriber is not { State: StatusSubscriberLife.Unconfirmed } || clock.GetUtcNow() - subscriber.AskedAt > Lasts)
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        subscriber.Confirm();
        store.Announce(new StatusSubscriptionConfirmed(subscriber.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
