using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Reminds a requester who has not answered; after the last reminder resolves the incident for want of an answer.</summary>
public sealed class PressForAnswer(Store store, CurrentSettings settings, IncidentTimers timers, TimeProvider clock) : IJob<PressForAnswer.Order>
{
    /// <param name="Reminded">How often already.</param>
    public sealed record Order(Id<Incident> Incident, int Reminded);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.Incidents.SingleOrDefaultAsync(incident => incident.Id == request.Incident, stop) is not { State: IncidentLife.Pending, PendingReason: PendingReason.Requester } incident)
            return;
        var rules = await settings.Of(store, stop);
        var by = Actor.System("waiting for an answer");
        if (request.Reminded < rules.Reminders && rules.RemindAfter > 0)
        {
            store.Announce(new RequesterReminded(incident.Id, incident.Requester, request.Reminded + 1, rules.Reminders), by);
            await timers.AwaitAnswer(incident, request.Reminded + 1, stop);
        }
        else
        {
            const string resolution = "We have had no answer to our questions and take this to be over. A reply opens it again.";
            incident.Resolve(ResolutionCode.NoAnswer, resolution, clock.GetUtcNow());
            store.Announce(new IncidentResolved(incident.Id, ResolutionCode.NoAnswer, resolution), by);
            await timers.Follow(incident, IncidentLife.Pending, stop);
        }

        await store.SaveChangesAsync(stop);
    }
}
