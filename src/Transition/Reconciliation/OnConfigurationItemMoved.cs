using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Settles what is open about an item that was retired.</summary>
public sealed class OnConfigurationItemMoved(Store store) : IListener<ConfigurationItemMoved>
{
    public async Task Hear(ConfigurationItemMoved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (fact.To != ItemLife.Retired)
            return;
        var over = await store.Discrepancies.Where(each => each.State == DiscrepancyLife.Open && (each.Item == fact.Item || each.Other == fact.Item)).OrderBy(each => each.Serial).ToListAsync(stop);
        foreach (var discrepancy in over)
            store.Settle(discrepancy, "An item of it was retired.", Actor.System("an item was retired"));
        await store.SaveChangesAsync(stop);
    }
}
