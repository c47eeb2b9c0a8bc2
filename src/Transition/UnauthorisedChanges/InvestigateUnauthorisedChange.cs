using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Begins to find out why something was altered without a change; whoever begins has it.</summary>
public sealed class InvestigateUnauthorisedChange(Store store) : IFeature<InvestigateUnauthorisedChange.Request>
{
    public sealed record Request(Id<UnauthorisedChange> Finding);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var finding = await store.UnauthorisedChange(request.Finding, stop);
        finding.Investigate(by.Person is { } person ? new(person) : null);
        store.Announce(new UnauthorisedChangeInvestigated(finding.Id, null), by);
        await store.SaveChangesAsync(stop);
    }
}
