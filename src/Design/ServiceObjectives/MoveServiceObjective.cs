using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Puts an objective in force, or retires it.</summary>
public sealed class MoveServiceObjective(Store store, MeasureBudgets measure) : IFeature<MoveServiceObjective.Request>
{
    public sealed record Request(Id<ServiceObjective> Objective, string To);

    /// <exception cref="Refused">Nobody answers for it yet.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = await store.ServiceObjective(request.Objective, stop);
        objective.MoveTo(request.To);
        if (request.To == ObjectiveLife.InForce && objective.Owner is null)
            throw new Refused("Say first who answers for it.", "owner");
        store.Announce(new ServiceObjectiveMoved(objective.Id, request.To), by);
        await store.SaveChangesAsync(stop);
        await measure.Now([objective.Id], stop);
    }
}
