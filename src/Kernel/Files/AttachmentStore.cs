using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Files;

/// <summary>The files a reader may have.</summary>
public static class AttachmentStore
{
    extension(Store store)
    {
        public IQueryable<Attachment> Attachments => store.Set<Attachment>().AsNoTracking();

        /// <summary>The files of one record that the actor may have, oldest first; the record itself must have been found for the actor.</summary>
        public IQueryable<Attachment> AttachmentsOf(IRecord record, Actor by)
        {
            var id = record.Key;
            var files = store.Attachments.Where(attachment => attachment.Record == id);
            if (!store.Kinds.Of(record.GetType()).IsWorkedBy(by, record))
                files = files.Where(attachment => !attachment.Internal);
            return files.OrderBy(attachment => attachment.Id);
        }
    }
}
