using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Links;

/// <summary>Parts two linked records.</summary>
public sealed class UnlinkRecords(Store store, Relations relations) : IFeature<UnlinkRecords.Request>
{
    public sealed record Request(RecordKey Record, Guid Link);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        await store.Find(request.Record, by, (kind, actor) => kind.EditedBy(actor), "edit", stop);
        var link = await store.Set<Link>().SingleOrDefaultAsync(each => each.Id == request.Link, stop);
        if (link is null || (link.Source != request.Record && link.Target != request.Record))
            throw new Missing("link");
        await store.Find(link.Source == request.Record ? link.Target : link.Source, by, stop);
        var inverse = relations.Named(link.Relation)?.Relation.Inverse ?? link.Relation;
        store.Remove(link);
        store.Announce(new RecordUnlinked(link.Source, link.Id, link.Relation, link.Target), by);
        store.Announce(new RecordUnlinked(link.Target, link.Id, inverse, link.Source), by);
        await store.SaveChangesAsync(stop);
    }
}
