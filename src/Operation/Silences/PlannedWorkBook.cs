using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;
using Tandem.Transition.Maintenance;

namespace Tandem.Operation.Silences;

/// <summary>The maintenance windows and approved changes under way, in memory: at most two seconds old. Alerts of what is worked on wake nobody meanwhile.</summary>
public sealed class PlannedWorkBook(IServiceScopeFactory scopes, TimeProvider clock) : IQuietTime
{
    private readonly Recalled<IReadOnlyList<PlannedWindow>> windows = new(scopes, clock, (services, stop) => services.GetRequiredService<PlannedWork>().At(clock.GetUtcNow(), stop));

    public async ValueTask<string?> Why(LiveAlert alert, CancellationToken stop)
    {
        foreach (var window in await windows.Now(stop))
        {
            if (window.Covers(alert.Item, alert.Service))
                return $"{window.Number} is under way until {window.To.UtcDateTime:yyyy-MM-dd HH:mm} UTC: {window.Title}";
        }

        return null;
    }
}
