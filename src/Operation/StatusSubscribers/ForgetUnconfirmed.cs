using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Forgets addresses that never confirmed.</summary>
public sealed class ForgetUnconfirmed(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken stop) => store.InStretches(AtOnce, () => Forget(stop), stop);

    private async Task<int> Forget(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - ConfirmStatusSubscription.Lasts;
        var late = await store.Set<StatusSubscriber>().Where(row => row.State == StatusSubscriberLife.Unconfirmed && row.AskedAt < before).OrderBy(row => row.AskedAt).Take(AtOnce).ToListAsync(stop);
        foreach (var subscriber in late)
        {
            subscriber.End();
            store.Announce(new StatusSubscriptionEnded(subscriber.Id, "It was not confirmed in time."), Actor.System("the time to confirm is over"));
        }

        return late.Count;
    }
}
