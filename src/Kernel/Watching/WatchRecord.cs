using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Watching;

/// <summary>Wants to be told what happens to a record, or has somebody else told who may read it.</summary>
public sealed class WatchRecord(Store store, IAddressBook book, TimeProvider clock) : IFeature<WatchRecord.Request>
{
    /// <param name="Person">Null: the actor.</param>
    public sealed record Request(RecordKey Record, Guid? Person = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.Find(request.Record, by, stop);
        var person = request.Person ?? by.Person ?? throw new Refused("Say who is to be told.", nameof(request.Person));
        if (person != by.Person)
            await CheckOther(request.Record, person, by, stop);
        if (await store.Watch(request.Record, person, by, clock, stop))
            await store.SaveChangesAsync(stop);
    }

    private async Task CheckOther(RecordKey record, Guid person, Actor by, CancellationToken stop)
    {
        var found = await store.Find(record, by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var kind = store.Kinds.Of(found.GetType());
        var other = (await book.Of([person], stop)).SingleOrDefault() ?? throw new Missing("person");
        if (!kind.Covers(kind.ReadBy(other.Actor), found))
            throw new Refused($"{other.Actor.Name} may not read this and so cannot watch it.", nameof(Request.Person));
    }
}
