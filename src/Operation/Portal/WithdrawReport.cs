using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>Takes one's own report back: it is no longer needed.</summary>
public sealed class WithdrawReport(Store store, CancelIncident cancelIncident) : IFeature<WithdrawReport.Request>
{
    public sealed record Request(Id<Incident> Incident, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.DemandOwnReport(request.Incident, by, stop);
        await cancelIncident.Run(new(request.Incident, string.IsNullOrWhiteSpace(request.Reason) ? "Withdrawn by the requester" : request.Reason), by, stop);
    }
}
