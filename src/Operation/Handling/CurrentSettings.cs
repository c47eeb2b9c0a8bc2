using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Handling;

/// <summary>The settings in force: at most two seconds old on every node, and at once on the one where they were changed.</summary>
public sealed class CurrentSettings(TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private volatile Known? known;

    public async ValueTask<IncidentSettings> Of(Store store, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now - remembered.At < Freshness)
            return remembered.Settings;
        var settings = await Read(store, stop);
        known = new(settings, now);
        return settings;
    }

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => known = null;

    /// <summary>As they stand in the store at this moment.</summary>
    internal static async Task<IncidentSettings> Read(Store store, CancellationToken stop) =>
        await store.Set<IncidentSettings>().AsNoTracking().SingleOrDefaultAsync(stop) ?? new IncidentSettings();

    private sealed record Known(IncidentSettings Settings, DateTimeOffset At);
}
