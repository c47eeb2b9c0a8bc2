using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Objectives;

/// <summary>Agrees an objective: from then on its period and its key results hold.</summary>
public sealed class AgreeObjective(Store store) : IFeature<AgreeObjective.Request>
{
    public sealed record Request(Id<Objective> Objective);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.Objective(request.Objective, stop);
        objective.Agree();
        store.Announce(new ObjectiveAgreed(objective.Id, objective.Agreements, objective.Title, objective.From!, objective.Until!, objective.KeyResults), by);
        await store.SaveChangesAsync(stop);
    }
}
