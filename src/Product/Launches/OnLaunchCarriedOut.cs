using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>What was announced before anybody could use it is there now: the ideas behind it become true, and who wished for them hears it.</summary>
public sealed class OnLaunchCarriedOut(Store store, ShipWishes wishes) : IListener<LaunchCarriedOut>
{
    public async Task Hear(LaunchCarriedOut fact, RecordedFact recorded, CancellationToken stop)
    {
        if (!recorded.IsHistory && (await store.Launch(fact.Launch, stop)).Kind == LaunchType.Launch)
            await wishes.Run(new(fact.Launch), recorded.Deputy, stop);
    }
}
