using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>Takes an agreed objective up again to change it; what was agreed is kept.</summary>
public sealed class ReviseObjective(Store store) : IFeature<ReviseObjective.Request>
{
    public sealed record Request(Id<Objective> Objective, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        var reason = ObjectiveRules.Reason(request.Reason);
        objective.Revise();
        store.Announce(new ObjectiveRevised(objective.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
