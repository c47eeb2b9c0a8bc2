using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Incidents;

/// <summary>Hands an incident to a team, a person, or both; a person alone brings the team in which the person works.</summary>
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
        await store.DemandTakers(request.Team, request.Assignee, stop);
        var team = request.Team ?? await TeamOf(request.Assignee!.Value, incident.Team, stop);
        incident.AssignTo(team, request.Assignee);
        store.Announce(new IncidentAssigned(incident.Id, team, request.Assignee), by);
        await store.SaveChangesAsync(stop);
    }

    /// <summary>The team that has it already if the person is in it, else the person's only team; null where that leaves a choice.</summary>
    private async Task<Id<Team>?> TeamOf(Id<Person> person, Id<Team>? now, CancellationToken stop)
    {
        var memberships = store.Memberships;
        var teams = await store.Teams.Where(team => team.State == Team.Active && memberships.Any(row => row.Team == team.Id && row.Person == person))
            .Select(team => team.Id).ToListAsync(stop);
        return now is { } current && teams.Contains(current) ? current : teams is [var only] ? only : null;
    }
}
