using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusComponents;

/// <summary>Changes what strangers read of a service, and where it stands on the page.</summary>
public sealed class EditStatusComponent(Store store, StatusBoard board) : IFeature<EditStatusComponent.Request>
{
    public sealed record Request(Id<StatusComponent> Component, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var component = await store.Set<StatusComponent>().SingleAsync(row => row.Id == request.Component, stop);
        request.Patch.Take<string>("name", value => component.Name = StatusComponentRules.Name(value));
        request.Patch.Take<string>("description", value => component.Description = StatusComponentRules.Description(value));
        request.Patch.Take<int?>("place", value => component.Put(value ?? 0));
        store.Announce(new StatusComponentEdited(component.Id), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
    }
}
