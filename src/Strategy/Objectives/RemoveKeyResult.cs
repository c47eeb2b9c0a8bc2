using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>Takes a key result out of an objective that is not agreed.</summary>
public sealed class RemoveKeyResult(Store store) : IFeature<RemoveKeyResult.Request>
{
    public sealed record Request(Id<Objective> Objective, int Number = 0);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        ObjectiveRules.DemandDraft(objective);
        var result = ObjectiveRules.Find(objective, request.Number);
        objective.Set(objective.KeyResults.Where(each => each.Number != result.Number));
        store.Announce(new KeyResultRemoved(objective.Id, result), by);
        await store.SaveChangesAsync(stop);
    }
}
