using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>Says that a task of a change is done, or not done after all.</summary>
public sealed class TickChangeTask(Store store, TimeProvider clock) : IFeature<TickChangeTask.Request>
{
    public sealed record Request(Id<Change> Change, int Number = 0, bool Done = true);

    /// <exception cref="Refused">There is no such task.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var change = await store.Change(request.Change, stop);
        ChangeRules.DemandAlive(change);
        var task = change.Tasks.Find(task => task.Number == request.Number) ?? throw new Refused("There is no task of this number.", nameof(request.Number));
        change.Set(change.Tasks.Select(each => each == task ? each with { DoneAt = request.Done ? clock.GetUtcNow() : null } : each));
        store.Announce(new ChangeTaskTicked(change.Id, request.Number, request.Done), by);
        await store.SaveChangesAsync(stop);
    }
}
