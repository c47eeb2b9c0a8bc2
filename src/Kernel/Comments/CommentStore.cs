using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Comments;

/// <summary>The comments a reader may read.</summary>
public static class CommentStore
{
    extension(Store store)
    {
        public IQueryable<Comment> Comments => store.Set<Comment>().AsNoTracking();

        /// <summary>The comments on one record that the actor may read, oldest first; the record itself must have been found for the actor.</summary>
        public IQueryable<Comment> CommentsOn(IRecord record, Actor by)
        {
            var id = record.Key;
            var said = store.Comments.Where(comment => comment.Record == id);
            if (!store.Kinds.Of(record.GetType()).IsWorkedBy(by, record))
                said = said.Where(comment => !comment.Internal);
            return said.OrderBy(comment => comment.At).ThenBy(comment => comment.Id);
        }
    }
}
