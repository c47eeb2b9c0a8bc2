using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusComponents;

/// <summary>Takes a service off the public page, or puts it back.</summary>
public sealed class MoveStatusComponent(Store store, StatusBoard board) : IFeature<MoveStatusComponent.Request>
{
    public sealed record Request(Id<StatusComponent> Component, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var component = await store.Set<StatusComponent>().SingleAsync(row => row.Id == request.Component, stop);
        component.Move(request.To);
        store.Announce(new StatusComponentMoved(component.Id, component.State), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
    }
}
