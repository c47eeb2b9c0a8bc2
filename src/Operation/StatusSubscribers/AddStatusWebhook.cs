using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.StatusComponents;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Has a program told what the status page tells, by webhooks signed with a key of its own.</summary>
public sealed class AddStatusWebhook(Store store, AllowedTargets allowed, SigningKeys keys, TimeProvider clock) : IFeature<AddStatusWebhook.Request, StatusSubscriber>
{
    /// <param name="Address">Begins with https://, or http:// within the own network.</param>
    /// <param name="Components">What of the page it follows; none: all of it.</param>
    public sealed record Request(string? Address = null, IReadOnlyList<Id<StatusComponent>>? Components = null);

    /// <exception cref="Refused">It is no address of the web, lies within the own network and was not allowed, or is told already.</exception>
    public async Task<StatusSubscriber> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var address = await allowed.Demand(request.Address ?? "", nameof(request.Address), stop);
        if (await store.Set<StatusSubscriber>().AnyAsync(row => row.Address == address.AbsoluteUri, stop))
            throw new Refused("This address is told already.", nameof(request.Address));
        var subscriber = StatusSubscriber.Webhook(address, keys.Make(), Moments.ToMicrosecond(clock.GetUtcNow()));
        subscriber.Components = await StatusComponentRules.Shown(store, request.Components, stop);
        store.Add(subscriber);
        store.Announce(new StatusSubscriptionAsked(subscriber.Id, subscriber.Channel), by);
        await store.SaveChangesAsync(stop);
        return subscriber;
    }
}
