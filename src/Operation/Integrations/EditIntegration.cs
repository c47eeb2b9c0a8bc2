using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Events;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Integrations;

/// <summary>Changes what is supposed of an integration's events, and how many it may send.</summary>
public sealed class EditIntegration(Store store, IntegrationBook book, SigningKeys keys) : IFeature<EditIntegration.Request>
{
    public sealed record Request(Id<Integration> Integration, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var integration = await store.Set<Integration>().SingleAsync(row => row.Id == request.Integration, stop);
        request.Patch.Take<string>("name", value => integration.Name = IntegrationChecks.Name(value));
        request.Patch.Take<Id<Service>?>("service", value => integration.Service = value);
        request.Patch.Take<Id<Team>?>("team", value => integration.Team = value);
        request.Patch.Take<Severity?>("severity", value => integration.Severity = value ?? Severity.Warning);
        request.Patch.Take<int?>("quota", value => integration.Quota = IntegrationChecks.Quota(value));
        request.Patch.Take<bool?>("signed", value =>
        {
            if (value == true && IntegrationWords.CannotSign(integration.Type))
                throw new Refused($"{IntegrationWords.NoSignatures} If requests must be signed, make an integration of another type.", "signed");
            integration.DemandSignature(value ?? false, keys.Make);
        });
        store.Announce(new IntegrationEdited(integration.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
