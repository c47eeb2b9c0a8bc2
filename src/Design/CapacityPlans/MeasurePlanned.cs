using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Design.CapacityPlans;

/// <summary>Makes the forecasts anew of what a plan is about, after what it says counts or counts no more.</summary>
public sealed class MeasurePlanned(Store store, MeasureCapacity measure)
{
    public async Task Of(CapacityPlan plan, CancellationToken stop)
    {
        var about = plan.Resources.ToArray();
        foreach (var resource in await store.CapacityResources.Where(row => EF.Parameter(about).Contains(row.Id)).OrderBy(row => row.Serial).ToListAsync(stop))
            await measure.Of(resource, stop);
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            // Somebody changed one at this moment: the next round of forecasts looks again.
            store.Forget();
        }
    }
}
