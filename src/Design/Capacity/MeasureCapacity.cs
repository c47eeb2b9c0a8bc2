using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Capacity;

/// <summary>Keeps what a resource says of itself true: whether little is left, and when it will be full.</summary>
public sealed class MeasureCapacity(Store store, ReadCapacity read, TimeProvider clock)
{
    /// <summary>A day that moves by less is the same day, to those who plan with it.</summary>
    private const int DaysThatMatter = 14;

    /// <summary>Where readings come every minute, the forecast is made anew every hour only.</summary>
    private static readonly TimeSpan OftenEnough = TimeSpan.FromHours(1);

    private static readonly Actor Tandem = Actor.System("capacity");

    /// <summary>Says so when little is left, once, and when enough is again. Saved by whoever asks.</summary>
    public void Threshold(CapacityResource resource)
    {
        resource.Used = resource.LatestValue is { } value ? Math.Round(value / resource.Limit, 6) : null;
        if (resource.Warned == resource.Reaches)
            return;
        var (known, wasWarned) = (resource.LatestValue ?? 0, resource.Warned);
        resource.Warn(resource.Reaches);
        if (!wasWarned)
            store.Announce(new CapacityThresholdCrossed(resource.Id, known, resource.Used ?? 0), Tandem);
        else if (!resource.IsRetired)
            store.Announce(new CapacityRelieved(resource.Id, known, resource.Used ?? 0), Tandem);
    }

    /// <summary>Makes the forecast anew, and says so where it moved. Saved by whoever asks.</summary>
    public async Task Of(CapacityResource resource, CancellationToken stop)
    {
        Threshold(resource);
        var outlook = resource.IsRetired ? null : (await read.Of(resource, stop)).Planned;
        (resource.FullFrom, resource.FullLikely, resource.FullBy, resource.ForecastAt) = (Day(outlook?.Earliest), Day(outlook?.Likely), Day(outlook?.Latest), Moments.ToMicrosecond(clock.GetUtcNow()));
        resource.HasNews = false;
        if (!HasMoved(resource.ToldLikely, resource.FullLikely))
            return;
        store.Announce(new CapacityForecastMoved(resource.Id, resource.ToldLikely, resource.FullLikely), Tandem);
        resource.ToldLikely = resource.FullLikely;
    }

    /// <summary>Makes the forecast anew unless that was done a short while ago; <see cref="ForecastCapacity"/> does it then. Saved by whoever asks, who has saved the readings before.</summary>
    public async Task Soon(CapacityResource resource, CancellationToken stop)
    {
        if (resource.ForecastAt is { } made && clock.GetUtcNow() - made < OftenEnough)
            resource.HasNews = true;
        else
            await Of(resource, stop);
    }

    private static bool HasMoved(string? before, string? after) => (IsoDay.TryRead(before, out var was), IsoDay.TryRead(after, out var now)) switch
    {
        (true, true) => Math.Abs(now.DayNumber - was.DayNumber) >= DaysThatMatter,
        (false, false) => false,
        _ => true,
    };

    private static string? Day(DateOnly? day) => day is { } known ? IsoDay.Of(known) : null;
}
