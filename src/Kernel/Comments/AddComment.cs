using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;

namespace Tandem.Kernel.Comments;

/// <summary>Says something about a record; who is named with @ watches it from then on.</summary>
public sealed class AddComment(Store store, Mentions mentions, TimeProvider clock) : IFeature<AddComment.Request, Comment>
{
    /// <param name="At">When it was said, where that was before now: an import, a mail.</param>
    public sealed record Request(RecordKey Record, string Text, bool Internal = false, DateTimeOffset? At = null)
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        /// <summary>By which way it comes.</summary>
        public CommentOrigin Origin { get; init; }
    }

    public async Task<Comment> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var text = CommentText.Check(request.Text);
        var record = request.Internal
            ? await store.Find(request.Record, by, (kind, actor) => kind.WorkedBy(actor), "internal", stop)
            : await store.Find(request.Record, by, (kind, actor) => kind.CommentedBy(actor), "comment", stop);
        var comment = new Comment
        {
            Id = request.Id,
            Kind = request.Record.Kind,
            Record = record.Key,
            Author = by.Person,
            AuthorName = by.Name,
            Text = text,
            Internal = request.Internal,
            Origin = request.Origin,
            At = Moments.ToMicrosecond(request.At ?? clock.GetUtcNow()),
        };
        store.Add(comment);
        var mentioned = await mentions.In(text, record, request.Internal, stop);
        store.Announce(new CommentAdded(comment.About, comment.Id, text, comment.Internal, mentioned), by, request.At);
        foreach (var person in mentioned)
            await store.Watch(comment.About, person, by, clock, stop);
        await store.SaveChangesAsync(stop);
        return comment;
    }
}
