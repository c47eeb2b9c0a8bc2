using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Paging;

/// <summary>An alert that is bad enough calls by the usual policy of its service or team; without one, its whole team. The call is about the alert's incident, which outlasts it.</summary>
public sealed class OnPagingRequested(Store store, PageSomebody call) : IListener<PagingRequested>
{
    public async Task Hear(PagingRequested fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || await store.Alerts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == fact.Alert, stop) is not { Open: true } alert)
            return;
        var subject = alert.Incident is { } incident ? IncidentKind.Key(incident) : AlertKind.Key(alert.Id);
        if (await store.WasCalledBy(recorded, [subject, .. fact.Incident is { } first ? [IncidentKind.Key(first)] : Array.Empty<RecordKey>()], stop))
            return;
        var policy = await store.UsualPolicy(fact.Service, fact.Team, stop);
        if (policy is null && fact.Team is null)
            return;
        await call.Run(
            new(
                alert.Title, subject, policy?.Id, fact.Team, Service: fact.Service, Urgency: fact.Severity == Severity.Critical ? Urgency.High : Urgency.Low, Details: alert.Description),
            recorded.Follower, stop);
    }
}
