using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>Lets alerts belong to another incident, and the intake know it.</summary>
public sealed class MoveAlerts(Store store, LiveAlerts live)
{
    public async Task Run(IEnumerable<Alert> alerts, Id<Incident> from, Id<Incident> into, Actor by, CancellationToken stop)
    {
        foreach (var alert in alerts)
        {
            alert.Incident = into;
            store.Announce(new AlertFollowed(alert.Id, from, into), by);
            live.Follow(store, alert);
        }

        await store.SaveChangesAsync(stop);
    }

    /// <summary>Takes the alerts an incident still holds into the one it was merged into. Where it was not merged, nothing happens.</summary>
    public async Task Onward(Id<Incident> from, Actor by, CancellationToken stop)
    {
        if (await store.Incidents.AsNoTracking().Where(incident => incident.Id == from).Select(incident => incident.MergedInto).SingleOrDefaultAsync(stop) is not { } into)
            return;
        Id<Incident>? held = from;
        await Run(await store.Alerts.Where(alert => alert.Incident == held).ToListAsync(stop), from, into, by, stop);
    }
}
