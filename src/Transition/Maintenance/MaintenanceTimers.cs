using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Maintenance;

/// <summary>Has a window start and end when its time comes. Saved together with the change.</summary>
public sealed class MaintenanceTimers(JobSchedule jobs)
{
    public async Task Follow(MaintenanceWindow window, CancellationToken stop)
    {
        var due = window.State switch
        {
            MaintenanceLife.Planned => window.StartsAt,
            MaintenanceLife.UnderWay => window.EndsAt,
            _ => (DateTimeOffset?)null,
        };
        if (due is { } at)
            await jobs.Add(new TurnMaintenance.Order(window.Id, at), at, Key(window.Id), stop);
        else
            await jobs.Cancel(Key(window.Id), stop);
    }

    private static string Key(Id<MaintenanceWindow> window) => $"maintenance {window}";
}
