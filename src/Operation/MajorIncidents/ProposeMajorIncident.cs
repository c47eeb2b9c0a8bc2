using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Says that an incident should be led as a major one, and why.</summary>
public sealed class ProposeMajorIncident(Store store, TimeProvider clock) : IFeature<ProposeMajorIncident.Request, MajorIncident>
{
    public sealed record Request(Id<Incident> Incident, string? Reason = null, string? Title = null);

    public async Task<MajorIncident> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var reason = MajorRules.Text(request.Reason, nameof(request.Reason));
        if (reason.Length == 0)
            throw new Refused("Say why this is a major incident.", nameof(request.Reason));
        var incident = (Incident)await store.Find(IncidentKind.Key(request.Incident), by, (kind, actor) => kind.WorkedBy(actor), "internal", stop);
        if (!incident.Open)
            throw new Refused("The incident is over.", nameof(request.Incident));
        string[] alive = [MajorIncidentLife.Proposed, MajorIncidentLife.Active];
        if (await store.MajorIncidents.AnyAsync(other => other.Incident == request.Incident && alive.Contains(other.State), stop))
            throw new Refused("It is proposed or led as a major incident already.", nameof(request.Incident));
        var major = new MajorIncident
        {
            Title = string.IsNullOrWhiteSpace(request.Title) ? incident.Title : IncidentRules.Title(request.Title),
            Incident = incident.Id,
            Organisation = incident.Organisation,
            Reason = reason,
            ProposedAt = clock.GetUtcNow(),
        };
        store.Add(major);
        store.Announce(new MajorIncidentProposed(major.Id, incident.Id, reason), by);
        store.Announce(new IncidentProposedAsMajor(incident.Id, major.Id), by);
        await store.SaveChangesAsync(stop);
        return major;
    }
}
