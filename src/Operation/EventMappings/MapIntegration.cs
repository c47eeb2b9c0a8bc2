using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventMappings;

/// <summary>Says where in its sender's JSON an integration finds what an event needs.</summary>
public sealed class MapIntegration(Store store, IntegrationBook book) : IFeature<MapIntegration.Request>
{
    public sealed record Request(Id<Integration> Integration, WebhookMapping Mapping);

    /// <exception cref="Refused">Its sender speaks a tongue that needs no mapping, or the mapping cannot be read.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Integration.Kind.EditRight);
        var integration = await store.Set<Integration>().SingleAsync(row => row.Id == request.Integration, stop);
        if (integration.Type != IntegrationType.Webhook)
            throw new Refused("Only what sends JSON of its own needs a mapping.", "type");
        integration.Mapping = new ReadMapping(request.Mapping).Mapping;
        store.Announce(new IntegrationMapped(integration.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
