using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Mails an address the link by which whoever reads it there says that they want to be told.</summary>
public sealed class AskForConfirmation(Store store, SubscriptionLinks links, IPostman postman, EndStatusSubscription end) : IJob<AskForConfirmation.Order>
{
    public sealed record Order(Id<StatusSubscriber> Subscriber);

    public async Task Run(Order request, CancellationToken stop)
    {
        var subscriber = await store.Set<StatusSubscriber>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Subscriber, stop);
        if (subscriber is not { State: StatusSubscriberLife.Unconfirmed } || !await postman.CanCarry(stop))
            return;
        try
        {
            await postman.Carry(
                new(subscriber.Address, "Please confirm: news of the status page", $"""
                    Good day,

                    somebody, hopefully you, wants this address to be told what our status page tells. If you want that, confirm it here:

                    {links.Confirm(subscriber.Id)}

                    The link works for two days. If it was not you, nothing needs to be done: you are told nothing, and your address is forgotten.
                    """),
                stop);
        }
        catch (Undeliverable)
        {
            await end.Run(new(subscriber.Id, "No mail can be delivered there."), Actor.System("mail"), stop);
        }
    }
}
