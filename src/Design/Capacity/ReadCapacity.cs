using Tandem.Design.CapacityPlans;
using Tandem.Design.CapacityTrends;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Capacity;

/// <summary>Gathers the readings of something limited and what agreed plans say about it, and looks ahead.</summary>
public sealed class ReadCapacity(Store store, TimeProvider clock)
{
    public async Task<CapacityView> Of(CapacityResource resource, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var all = await store.UsageOf(resource.Id, now, stop);
        var since = now.AddDays(-UsageForecast.Back);
        List<UsagePoint> readings = [.. all.Where(reading => reading.At >= since)];
        if (UsageForecast.Of(readings, [.. all.Take(all.Count - readings.Count)]) is not { } forecast)
            return new(readings, null, null, null);
        var (supply, demand) = await store.StepsOf(resource, stop);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var trend = new CapacityOutlook(forecast, resource.Limit, today);
        return new(readings, forecast, trend, supply.Count + demand.Count == 0 ? trend : new(forecast, resource.Limit, today, supply, demand));
    }
}
