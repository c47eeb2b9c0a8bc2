using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.ChangeRisk;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Conflicts;

/// <summary>Gives a change another time, such as one at which it collides with nothing.</summary>
public sealed class PlanChange(Store store, RiskOfChange risk, TimeProvider clock) : IFeature<PlanChange.Request>
{
    public sealed record Request(Id<Change> Change, DateTimeOffset? PlannedStart = null, DateTimeOffset? PlannedEnd = null);

    /// <exception cref="Refused">It is decided already, or the time makes no sense.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        if (change.IsSettled)
            throw new Refused("This is what the decision is about: plan the change anew, and it will be decided again.", "plannedStart");
        change.Plan(request.PlannedStart ?? throw new Refused("Say when it starts.", "plannedStart"), request.PlannedEnd ?? throw new Refused("Say when it ends.", "plannedEnd"));
        ChangeRules.DemandPlannable(change, clock.GetUtcNow());
        await risk.Weigh(change, stop);
        store.Announce(new ChangeEdited(change.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
