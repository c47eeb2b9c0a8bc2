using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Integrations;

/// <summary>Switches an integration off or on; while it is off its key opens nothing.</summary>
public sealed class MoveIntegration(Store store, IntegrationBook book) : IFeature<MoveIntegration.Request>
{
    public sealed record Request(Id<Integration> Integration, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var integration = await store.Set<Integration>().SingleAsync(row => row.Id == request.Integration, stop);
        var from = integration.State;
        integration.Move(request.To);
        store.Announce(new IntegrationMoved(integration.Id, from, integration.State), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
