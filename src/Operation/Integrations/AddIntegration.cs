using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Integrations;

/// <summary>Lets a system send events, and hands back its key: it is shown this once.</summary>
public sealed class AddIntegration(Store store, IntegrationBook book) : IFeature<AddIntegration.Request, AddIntegration.Made>
{
    /// <summary>To let systems send events.</summary>
    public const string Right = "integrations.create";

    /// <param name="Quota">Events a minute, 1 to 10,000,000; null: 60,000.</param>
    public sealed record Request(
        string? Name = null, IntegrationType? Type = null, Id<Service>? Service = null, Id<Team>? Team = null, Severity? Severity = null, int? Quota = null);

    public sealed record Made(Integration Integration, string Key);

    public async Task<Made> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Right);
        var key = IntegrationKey.New(request.Type ?? IntegrationType.Events);
        var integration = new Integration
        {
            Name = IntegrationChecks.Name(request.Name),
            Type = request.Type ?? IntegrationType.Events,
            KeyHash = IntegrationKey.Hash(key),
            Service = request.Service,
            Team = request.Team,
            Severity = request.Severity ?? Severity.Warning,
            Quota = IntegrationChecks.Quota(request.Quota),
        };
        store.Add(integration);
        store.Announce(new IntegrationAdded(integration.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
        return new(integration, key);
    }
}
