using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Comments;

/// <summary>Corrects a comment, by its author, for a quarter of an hour; what it said before stays in the history.</summary>
public sealed class EditComment(Store store, TimeProvider clock) : IFeature<EditComment.Request, Comment>
{
    public sealed record Request(RecordKey Record, Guid Comment, string Text);

    public async Task<Comment> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var text = CommentText.Check(request.Text);
        var record = await store.Find(request.Record, by, stop);
        var comment = await store.Set<Comment>().SingleOrDefaultAsync(each => each.Id == request.Comment && each.Record == request.Record.Id, stop);
        if (comment is null || (comment.Internal && !store.Kinds.Of(record.GetType()).IsWorkedBy(by, record)))
            throw new Missing("comment");
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        if (!comment.MayBeEditedBy(by.Person, now))
            throw new Refused("A comment can be corrected by its author within 15 minutes. Add another one.", nameof(request.Text));
        if (comment.Text == text)
            return comment;
        store.Announce(new CommentEdited(comment.About, comment.Id, comment.Text, text, comment.Internal), by);
        comment.Text = text;
        comment.EditedAt = now;
        await store.SaveChangesAsync(stop);
        return comment;
    }
}
