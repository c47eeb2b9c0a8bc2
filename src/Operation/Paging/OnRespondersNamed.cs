using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Paging;

/// <summary>Whom the sender of an alert names is called, in one save; who cannot be is said on the alert.</summary>
public sealed class OnRespondersNamed(Store store, CallResponder call, AddComment comment) : IListener<RespondersNamed>
{
    public async Task Hear(RespondersNamed fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || await store.Alerts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == fact.Alert, stop) is not { Open: true } alert)
            return;
        var subject = alert.Incident is { } incident ? IncidentKind.Key(incident) : AlertKind.Key(alert.Id);
        if (await store.WasCalledBy(recorded, [subject], stop) || await store.HasFollowed(recorded, alert.Id.Value, stop))
            return;
        await store.AsOne(
            async () =>
            {
                foreach (var responder in fact.Responders)
                {
                    try
                    {
                        await call.Run(new(alert.Id, responder), recorded.Follower, stop);
                    }
                    catch (Refused refused)
                    {
                        await comment.Run(new(AlertKind.Key(alert.Id), $"Nobody was called for {responder}: {refused.Message}", Internal: true), recorded.Follower, stop);
                    }
                }
            },
            stop);
    }
}
