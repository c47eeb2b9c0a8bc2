using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Leaves by the link that stands in every mail.</summary>
public sealed class LeaveStatus(Store store, SubscriptionLinks links, EndStatusSubscription end) : IFeature<LeaveStatus.Request>
{
    public sealed record Request(string Token);

    /// <exception cref="Gone">There never was such a link.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var id = links.ReadLeave(request.Token);
        if (await store.Set<StatusSubscriber>().AnyAsync(row => row.Id == id && row.State != StatusSubscriberLife.Ended, stop))
            await end.Run(new(id, "By the link in a mail."), by, stop);
    }
}
