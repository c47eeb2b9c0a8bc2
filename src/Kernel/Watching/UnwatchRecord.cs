using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Watching;

/// <summary>No longer wants to be told what happens to a record.</summary>
public sealed class UnwatchRecord(Store store) : IFeature<UnwatchRecord.Request>
{
    /// <param name="Person">Null: the actor.</param>
    public sealed record Request(RecordKey Record, Guid? Person = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.Find(request.Record, by, stop);
        var person = request.Person ?? by.Person;
        if (person != by.Person)
            await store.Find(request.Record, by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        if (person is null || await store.Set<Watcher>().FindAsync([request.Record.Id, person.Value], stop) is not { } watcher)
            return;
        store.Remove(watcher);
        store.Announce(new WatchEnded(request.Record, watcher.Person), by);
        await store.SaveChangesAsync(stop);
    }
}
