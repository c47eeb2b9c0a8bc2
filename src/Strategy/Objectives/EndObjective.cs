using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>Says how an objective ended: achieved, missed or dropped.</summary>
public sealed class EndObjective(Store store) : IFeature<EndObjective.Request>
{
    public sealed record Request(Id<Objective> Objective, string To, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        var reason = request.To == ObjectiveLife.Achieved ? ObjectiveRules.Text(request.Reason, "reason") : ObjectiveRules.Reason(request.Reason);
        objective.End(request.To);
        store.Announce(new ObjectiveEnded(objective.Id, request.To, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
