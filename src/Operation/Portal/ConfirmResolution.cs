using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Portal;

/// <summary>Says that it works again: the report is closed.</summary>
public sealed class ConfirmResolution(Store store, CloseIncident closeIncident) : IFeature<ConfirmResolution.Request>
{
    public sealed record Request(Id<Incident> Incident);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.DemandOwnReport(request.Incident, by, stop);
        await closeIncident.Run(new(request.Incident), by, stop);
    }
}
