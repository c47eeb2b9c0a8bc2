using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;
using Tandem.People.Persons;

namespace Tandem.Operation.Incidents;

/// <summary>Begins work on an incident; an unassigned one goes to whoever starts.</summary>
public sealed class StartIncident(Store store, IncidentTimers timers, TimeProvider clock) : IFeature<StartIncident.Request>
{
    public sealed record Request(Id<Incident> Incident);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        var before = incident.State;
        if (incident.Assignee is null && by.Person is { } person)
            incident.AssignTo(incident.Team, new Id<Person>(person));
        incident.Start(clock.GetUtcNow());
        store.Announce(new IncidentStarted(incident.Id), by);
        await timers.Follow(incident, before, stop);
        await store.SaveChangesAsync(stop);
    }
}
