using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Maintenance;

/// <summary>Starts a window when its time has come, and ends it when it is over.</summary>
public sealed class TurnMaintenance(Store store, StartMaintenance start, EndMaintenance end) : IJob<TurnMaintenance.Order>
{
    /// <param name="Due">The moment it was asked for; moved since, it does nothing.</param>
    public sealed record Order(Id<MaintenanceWindow> Window, DateTimeOffset Due);

    public async Task Run(Order request, CancellationToken stop)
    {
        var by = Actor.System("its time has come");
        var window = await store.MaintenanceWindows.AsNoTracking().SingleOrDefaultAsync(window => window.Id == request.Window, stop);
        if (window is { State: MaintenanceLife.Planned } && window.StartsAt == request.Due)
            await start.Run(new(window.Id), by, stop);
        else if (window is { State: MaintenanceLife.UnderWay } && window.EndsAt == request.Due)
            await end.Run(new(window.Id), by, stop);
    }
}
