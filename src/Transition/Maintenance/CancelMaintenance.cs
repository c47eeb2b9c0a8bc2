using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Maintenance;

/// <summary>Says that a window will not be used; what comes round stays planned for the next time.</summary>
public sealed class CancelMaintenance(Store store, MaintenanceTimers timers, NextMaintenance next) : IFeature<CancelMaintenance.Request>
{
    /// <param name="ForGood">It does not come round again either.</param>
    public sealed record Request(Id<MaintenanceWindow> Window, string? Reason = null, bool ForGood = false);

    /// <exception cref="Refused">No reason is given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why it will not be used.", "reason");
        var window = await store.MaintenanceWindow(request.Window, stop);
        window.Cancel();
        await timers.Follow(window, stop);
        store.Announce(new MaintenanceCancelled(window.Id, request.Reason.Trim()), by);
        if (!request.ForGood)
            await next.Plan(window, window.StartsAt, window.EndsAt, by, stop);
        await store.SaveChangesAsync(stop);
    }
}
