using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Retires an item that its source tells of no more.</summary>
public sealed class RetireStaleItem(Store store) : IFeature<RetireStaleItem.Request>
{
    public sealed record Request(Id<Discrepancy> Discrepancy);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var stale = await store.OpenDiscrepancy(request.Discrepancy, DiscrepancyNature.Stale, by, stop);
        var item = await store.ConfigurationItem(stale.Item, stop);
        var from = item.State;
        item.MoveTo(ItemLife.Retired);
        store.Announce(new ConfigurationItemMoved(item.Id, from, item.State), by);
        store.Settle(stale, "The item was retired.", by);
        await store.SaveChangesAsync(stop);
    }
}
