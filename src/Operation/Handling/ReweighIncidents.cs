using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Handling;

/// <summary>Has every open incident weighed by the matrix now in force; it is done in the background.</summary>
public sealed class ReweighIncidents(Store store, JobSchedule jobs, TimeProvider clock) : IFeature<ReweighIncidents.Request>
{
    public sealed record Request(Id<IncidentSettings> Settings);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var preview = await Reweighing.Preview(store, stop);
        await jobs.Add(new WeighAnew.Order(by.Person, by.Name), clock.GetUtcNow(), "incidents weighed anew", stop);
        store.Announce(new ReweighingOrdered(request.Settings, preview.Open, preview.Changing), by);
        await store.SaveChangesAsync(stop);
    }
}
