using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Paging;

/// <summary>Calls somebody about an incident.</summary>
public sealed class PageAboutIncident(Store store, PageSomebody call) : IFeature<PageAboutIncident.Request>
{
    /// <param name="Policy">By which one calls; null: the usual one of the incident's service, or of the team.</param>
    /// <param name="Team">Null: the incident's own.</param>
    /// <param name="Title">Null: the incident's own.</param>
    public sealed record Request(
        Id<Incident> Incident, Id<EscalationPolicy>? Policy = null, Id<Team>? Team = null, Id<Person>? Person = null, Urgency Urgency = Urgency.High, string? Title = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Incident, stop) ?? throw new Missing("incident");
        if (!incident.Open)
            throw new Refused("It is over: there is nobody to call about it.");
        var isFor = request.Person is null;
        await call.Run(
            new(
                string.IsNullOrWhiteSpace(request.Title) ? incident.Title : request.Title, IncidentKind.Key(incident.Id), request.Policy,
                isFor ? request.Team ?? incident.Team : request.Team, request.Person, isFor && request.Team is null ? incident.Service : null, request.Urgency),
            by, stop);
    }
}
