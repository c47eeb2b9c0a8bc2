using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Conflicts;

namespace Tandem.Transition.Changes;

/// <summary>Asks those who decide whether a change may be carried out.</summary>
public sealed class AskForApproval(Store store, TimeProvider clock) : IFeature<AskForApproval.Request>
{
    public sealed record Request(Id<Change> Change);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.AskForApproval();
        ChangeRules.DemandReady(change);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        await store.DemandUnfrozen(change, change.PlannedStart!.Value, change.PlannedEnd!.Value, stop);
        store.Announce(new ChangeApprovalAsked(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
