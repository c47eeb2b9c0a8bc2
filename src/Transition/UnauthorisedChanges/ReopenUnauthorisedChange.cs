using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Looks once more into what had been accepted, and says why.</summary>
public sealed class ReopenUnauthorisedChange(Store store) : IFeature<ReopenUnauthorisedChange.Request>
{
    public sealed record Request(Id<UnauthorisedChange> Finding, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var finding = await store.UnauthorisedChange(request.Finding, stop);
        var reason = DeploymentRules.Reason(request.Reason, "Say what was not right about it.");
        finding.Investigate(by.Person is { } person ? new(person) : null);
        store.Announce(new UnauthorisedChangeInvestigated(finding.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
