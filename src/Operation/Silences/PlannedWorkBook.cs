using Microsoft.Extensions.DependencyInjection;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;
using Tandem.Transition.Maintenance;

namespace Tandem.Operation.Silences;

/// <summary>The maintenance windows and approved changes under way, in memory: at most two seconds old. Alerts of what is worked on wake nobody meanwhile.</summary>
public sealed class PlannedWorkBook(IServiceScopeFactory scopes, TimeProvider clock) : IQuietTime
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private volatile Known? known;

    public async ValueTask<string?> Why(LiveAlert alert, CancellationToken stop)
    {
        foreach (var window in await Now(stop))
        {
            if (window.Covers(alert.Item, alert.Service))
                return $"{window.Number} is under way until {window.To.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {window.Title}";
        }

        return null;
    }

    private async ValueTask<IReadOnlyList<PlannedWindow>> Now(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (known is { } remembered && now - remembered.At < Freshness)
            return remembered.Windows;
        await using var scope = scopes.CreateAsyncScope();
        known = new(await scope.ServiceProvider.GetRequiredService<PlannedWork>().At(now, stop), now);
        return known.Windows;
    }

    private sealed record Known(IReadOnlyList<PlannedWindow> Windows, DateTimeOffset At);
}
