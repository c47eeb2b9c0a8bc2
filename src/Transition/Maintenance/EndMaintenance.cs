using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Maintenance;

/// <summary>Says that the items are as they should be again; the next time it comes round is planned with it.</summary>
public sealed class EndMaintenance(Store store, MaintenanceTimers timers, NextMaintenance next, TimeProvider clock) : IFeature<EndMaintenance.Request>
{
    public sealed record Request(Id<MaintenanceWindow> Window);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var window = await store.MaintenanceWindow(request.Window, stop);
        var (start, end) = (window.StartsAt, window.EndsAt);
        window.End(clock.GetUtcNow());
        await timers.Follow(window, stop);
        store.Announce(new MaintenanceEnded(window.Id), by);
        await next.Plan(window, start, end, by, stop);
        await store.SaveChangesAsync(stop);
    }
}
