using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Conflicts;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Changes;

/// <summary>Gives a standard change its time: it was approved beforehand, for every time it is done.</summary>
public sealed class ScheduleChange(Store store, StricterApprovals stricter, TimeProvider clock) : IFeature<ScheduleChange.Request>
{
    public sealed record Request(Id<Change> Change);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        change.Approve(clock.GetUtcNow());
        await DemandCatalogued(change, stop);
        ChangeRules.DemandReady(change);
        ChangeRules.DemandAhead(change, clock.GetUtcNow());
        await store.DemandUnfrozen(change, change.PlannedStart!.Value, change.PlannedEnd!.Value, stop);
        await stricter.DemandOpen(change, stop);
        store.Announce(new ChangeScheduled(change.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task DemandCatalogued(Change change, CancellationToken stop)
    {
        var standard = change.Standard is { } id ? await store.StandardChange(id, stop) : null;
        if (standard is not { State: StandardChangeLife.InUse })
            throw new Refused("Say which standard change of the catalogue it is; what is in no catalogue is a normal change.", "standard");
        if (standard.Items.Count > 0 && change.Items.Exists(item => !standard.Items.Contains(item)))
            throw new Refused("The standard change is approved for other items: plan a normal change for these.", "items");
        if (change.ImplementationPlan != standard.ImplementationPlan)
            throw new Refused("It is done as the standard change says: what is done otherwise is a normal change.", "implementationPlan");
    }
}
