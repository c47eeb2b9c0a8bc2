using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Events;

/// <summary>Once the last alert of an incident is over, the incident is resolved if no human had anything to do with it; else those who work on it are told.</summary>
public sealed class OnAlertResolved(Store store, ResolveIncident resolve, AddComment comment) : IListener<AlertResolved>
{
    public async Task Hear(AlertResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        var alert = await store.Alerts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == fact.Alert, stop);
        if (alert?.Incident is not { } id || await store.Alerts.AnyAsync(each => each.Incident == id && each.Open == EF.Parameter(true), stop))
            return;
        var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, stop);
        if (incident is not { Open: true } || !await store.Alerts.AnyAsync(each => each.Incident == id && each.OpenedIncident, stop))
            return;
        var by = recorded.Follower;
        if (await store.WasTouched(incident, stop) || !IncidentLife.Life.Moves.Any(move => move.From == incident.State && move.To == IncidentLife.Resolved))
            await Tell(incident, recorded, by, stop);
        else
            await resolve.Run(new(id, ResolutionCode.NotReproducible, "All its alerts are over, and nobody had begun to work on it."), by, stop);
    }

    private async Task Tell(Incident incident, RecordedFact recorded, Actor by, CancellationToken stop)
    {
        // The fact's own entry as the id: heard twice, it is said once.
        var id = new Guid(recorded.Record.ToByteArray().AsSpan(0, 8).ToArray().Concat(BitConverter.GetBytes(recorded.Entry)).ToArray());
        if (await store.Set<Comment>().AnyAsync(each => each.Id == id, stop))
            return;
        await comment.Run(new(IncidentKind.Key(incident.Id), "All alerts of this incident are over.", Internal: true) { Id = id }, by, stop);
    }
}
