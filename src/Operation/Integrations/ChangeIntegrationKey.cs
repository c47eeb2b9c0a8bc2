using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Integrations;

/// <summary>Gives an integration a new key and hands it back; the old one opens nothing any more.</summary>
public sealed class ChangeIntegrationKey(Store store, IntegrationBook book) : IFeature<ChangeIntegrationKey.Request, string>
{
    public sealed record Request(Id<Integration> Integration);

    public async Task<string> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Integration.Kind.EditRight);
        var integration = await store.Set<Integration>().SingleAsync(row => row.Id == request.Integration, stop);
        var key = IntegrationKey.New(integration.Type);
        integration.KeyHash = IntegrationKey.Hash(key);
        store.Announce(new IntegrationKeyChanged(integration.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
        return key;
    }
}
