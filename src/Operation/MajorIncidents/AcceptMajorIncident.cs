using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Decides that an incident is major: from now on a commander leads it, and updates are promised.</summary>
public sealed class AcceptMajorIncident(Store store, UpdateReminders reminders, TimeProvider clock) : IFeature<AcceptMajorIncident.Request>
{
    public sealed record Request(
        Id<MajorIncident> Major,
        Id<Person>? Commander = null,
        Id<Person>? Communicator = null,
        Id<Person>? TechnicalLead = null,
        Id<Person>? Scribe = null,
        string? Bridge = null,
        string? Audience = null,
        int? UpdateEvery = null);

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        var incident = await store.Incident(major.Incident, stop);
        if (!incident.Open && major.State == MajorIncidentLife.Proposed)
            throw new Refused("The incident is over, so there is nothing left to lead: reject the proposal.", nameof(major.State));
        var objections = new Objections();
        major.Commander = objections.Hear(() => request.Commander ?? throw new Refused("Say who leads it.", nameof(request.Commander)));
        major.Communicator = request.Communicator ?? major.Communicator;
        major.TechnicalLead = request.TechnicalLead ?? major.TechnicalLead;
        major.Scribe = request.Scribe ?? major.Scribe;
        major.Bridge = request.Bridge is null ? major.Bridge : objections.Hear(() => MajorRules.Bridge(request.Bridge));
        major.Audience = request.Audience is null ? major.Audience : objections.Hear(() => MajorRules.Text(request.Audience, nameof(request.Audience)));
        major.UpdateEvery = request.UpdateEvery is null ? major.UpdateEvery : objections.Hear(() => MajorRules.UpdateEvery(request.UpdateEvery));
        objections.Demand();
        major.Accept(clock.GetUtcNow());
        incident.Major = true;
        store.Announce(new MajorIncidentAccepted(major.Id, incident.Id, major.Commander.Value), by);
        store.Announce(new IncidentDeclaredMajor(incident.Id, major.Id), by);
        await reminders.Plan(major, stop);
        await store.SaveChangesAsync(stop);
    }
}
