using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Capacity;

/// <summary>Makes the forecasts anew of which readings came since, and every day all of them: the days by which plans are carried out pass by themselves.</summary>
public sealed class ForecastCapacity(Store store, MeasureCapacity measure, TimeProvider clock) : IChore
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Old = TimeSpan.FromDays(1);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken stop)
    {
        var (old, rested) = (clock.GetUtcNow() - Old, clock.GetUtcNow() - Rest);
        var due = await store.CapacityResources.Where(resource => resource.State == CapacityResourceLife.InUse && resource.LatestAt != null
                && (resource.ForecastAt == null || resource.ForecastAt <= old || (resource.HasNews && resource.ForecastAt <= rested)))
            .OrderBy(resource => resource.ForecastAt).ThenBy(resource => resource.Serial).Take(AtOnce).ToListAsync(stop);
        foreach (var resource in due)
            await measure.Of(resource, stop);
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            // Somebody changed one at this moment; the next round looks again.
            store.Forget();
        }
    }
}
