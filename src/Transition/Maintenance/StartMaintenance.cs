using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Maintenance;

/// <summary>Begins to look after the items, at the latest when the time has come.</summary>
public sealed class StartMaintenance(Store store, MaintenanceTimers timers, TimeProvider clock) : IFeature<StartMaintenance.Request>
{
    public sealed record Request(Id<MaintenanceWindow> Window);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var window = await store.MaintenanceWindow(request.Window, stop);
        window.Start(clock.GetUtcNow());
        await timers.Follow(window, stop);
        store.Announce(new MaintenanceStarted(window.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
