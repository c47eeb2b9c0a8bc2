using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Decides that an incident is handled like any other.</summary>
public sealed class RejectMajorIncident(Store store) : IFeature<RejectMajorIncident.Request>
{
    public sealed record Request(Id<MajorIncident> Major, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        var reason = IncidentRules.Reason(request.Reason, "Say why it is not a major incident.");
        major.Reject(reason);
        store.Announce(new MajorIncidentRejected(major.Id, major.Incident, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
