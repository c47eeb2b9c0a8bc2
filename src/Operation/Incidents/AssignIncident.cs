using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Incidents;

/// <summary>Hands an incident to a team, a person, or both.</summary>
public sealed class AssignIncident(Store store) : IFeature<AssignIncident.Request>
{
    public sealed record Request(Id<Incident> Incident, Id<Team>? Team = null, Id<Person>? Assignee = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incident(request.Incident, stop);
        if (request.Team is null && request.Assignee is null)
            throw new Refused("Say which team or person takes it.", nameof(request.Team));
        if (!incident.Open)
            throw new NoSuchMove(incident.State, IncidentLife.Assigned);
        incident.AssignTo(request.Team, request.Assignee);
        store.Announce(new IncidentAssigned(incident.Id, request.Team, request.Assignee), by);
        await store.SaveChangesAsync(stop);
    }
}
