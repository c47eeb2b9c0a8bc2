using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>Takes out a task that need not be done; those behind it move up.</summary>
public sealed class RemoveChangeTask(Store store) : IFeature<RemoveChangeTask.Request>
{
    public sealed record Request(Id<Change> Change, int Number = 0);

    /// <exception cref="Refused">There is no such task.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        ChangeRules.DemandAlive(change);
        if (!change.Tasks.Exists(task => task.Number == request.Number))
            throw new Refused("There is no task of this number.", nameof(request.Number));
        change.Set(change.Tasks.Where(task => task.Number != request.Number));
        store.Announce(new ChangeTaskRemoved(change.Id, request.Number), by);
        await store.SaveChangesAsync(stop);
    }
}
