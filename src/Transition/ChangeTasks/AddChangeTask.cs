using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeTasks;

/// <summary>Writes down one more thing to be done for a change.</summary>
public sealed class AddChangeTask(Store store) : IFeature<AddChangeTask.Request>
{
    private const int MostTasks = 50;
    private const int LongestText = 500;

    public sealed record Request(Id<Change> Change, string? Text = null, Id<Person>? Owner = null);

    /// <exception cref="Refused">It says nothing, or the change has so many already.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (request.Text?.Trim() is not { Length: > 0 and <= LongestText } text)
            throw new Refused($"Say what is to be done, in at most {LongestText} characters.", nameof(request.Text));
        var change = await store.Change(request.Change, stop);
        ChangeRules.DemandAlive(change);
        if (change.Tasks.Count >= MostTasks)
            throw new Refused($"A change has at most {MostTasks} tasks: split it.", nameof(request.Text));
        await store.DemandTakers(null, request.Owner, stop);
        var task = new ChangeTask(change.Tasks.Count + 1, text, request.Owner);
        change.Set([.. change.Tasks, task]);
        store.Announce(new ChangeTaskAdded(change.Id, task), by);
        await store.SaveChangesAsync(stop);
    }
}
