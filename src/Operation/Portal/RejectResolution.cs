using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>Says that it does not work yet, and why: the report is taken up again.</summary>
public sealed class RejectResolution(Store store, ReopenIncident reopenIncident) : IFeature<RejectResolution.Request>
{
    public sealed record Request(Id<Incident> Incident, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.DemandOwnReport(request.Incident, by, stop);
        await reopenIncident.Run(new(request.Incident, request.Reason), by, stop);
    }
}
