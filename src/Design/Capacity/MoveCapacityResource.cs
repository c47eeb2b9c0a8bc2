using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Capacity;

/// <summary>Retires something limited, or uses it again.</summary>
public sealed class MoveCapacityResource(Store store, MeasureCapacity measure) : IFeature<MoveCapacityResource.Request>
{
    public sealed record Request(Id<CapacityResource> Resource, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var resource = await store.CapacityResource(request.Resource, stop);
        resource.MoveTo(request.To);
        store.Announce(new CapacityResourceMoved(resource.Id, request.To), by);
        await measure.Of(resource, stop);
        await store.SaveChangesAsync(stop);
    }
}
