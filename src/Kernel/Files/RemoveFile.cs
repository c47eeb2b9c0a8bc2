using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Files;

/// <summary>Takes a file away from a record: by who added it, or who may change the record. Its content is gone for good.</summary>
public sealed class RemoveFile(Store store, FileKeep keep) : IFeature<RemoveFile.Request>
{
    public sealed record Request(RecordKey Record, Guid Attachment);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var record = await store.Find(request.Record, by, stop);
        var kind = store.Kinds.Of(record.GetType());
        var attachment = await store.Set<Attachment>().SingleOrDefaultAsync(each => each.Id == request.Attachment && each.Record == record.Key, stop);
        if (attachment is null || (attachment.Internal && !kind.IsWorkedBy(by, record)))
            throw new Missing("attachment");
        if ((attachment.By is null || attachment.By != by.Person) && !kind.Covers(kind.EditedBy(by), record))
            throw new Forbidden(kind.EditRight);
        store.Remove(attachment);
        store.Announce(new FileRemoved(attachment.About, attachment.Id, attachment.Name, attachment.Internal), by);
        store.OnceSaved(() => keep.Forget(attachment.KeptAs));
        await store.SaveChangesAsync(stop);
    }
}
