using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.Handling;

/// <summary>An answer of the requester ends the waiting for it, and opens again what was resolved for want of one.</summary>
public sealed class OnCommentAdded(Store store, ResumeIncident resume, ReopenIncident reopen) : IListener<CommentAdded>
{
    public async Task Hear(CommentAdded fact, RecordedFact recorded, CancellationToken stop)
    {
        if (fact.About.Kind != IncidentKind.Kind.Name || fact.Internal || recorded.Actor is not { } author)
            return;
        var (id, requester) = (new Id<Incident>(fact.About.Id), new Id<Person>(author));
        var incident = await store.Incidents.AsNoTracking().SingleOrDefaultAsync(incident => incident.Id == id && incident.Requester == requester, stop);
        var by = recorded.Follower with { OnBehalfOf = author };
        if (incident is { State: IncidentLife.Pending, PendingReason: PendingReason.Requester })
            await resume.Run(new(id), by, stop);
        else if (incident is { State: IncidentLife.Resolved, ResolutionCode: ResolutionCode.NoAnswer })
            await reopen.Run(new(id, "The requester has answered."), by, stop);
    }
}
