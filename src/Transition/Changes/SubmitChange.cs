using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ChangeRisk;

namespace Tandem.Transition.Changes;

/// <summary>Says that a change is planned, so that it can be assessed.</summary>
public sealed class SubmitChange(Store store, RiskOfChange risk) : IFeature<SubmitChange.Request>
{
    public sealed record Request(Id<Change> Change);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Submit();
        ChangeRules.DemandReady(change);
        await risk.Weigh(change, stop);
        store.Announce(new ChangeSubmitted(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
