using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;

namespace Tandem.Kernel.Comments;

/// <summary>Answers for <c>/comments</c> under records of every kind.</summary>
internal static class CommentAnswers
{
    public static SubResource SubResource { get; } = new("comments",
    [
        new("GET", "", "Lists the comments on it that you may read, oldest first.", List) { Gives = typeof(CommentView), GivesMany = true, IsPaged = true },
        new("POST", "", "Says something about it, in Markdown; internal comments are only for those who work on it.", Add) { Takes = typeof(NewComment), Gives = typeof(CommentView), Status = 201 },
        new("PATCH", "{comment}", "Corrects your own comment within 15 minutes.", Edit) { Takes = typeof(EditedComment), Gives = typeof(CommentView) },
    ]);

    /// <summary>What is sent to say something.</summary>
    internal sealed record NewComment(string? Text, bool Internal = false);

    /// <summary>What is sent to correct it.</summary>
    internal sealed record EditedComment(string? Text);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        var (limit, cursor) = exchange.AskedPage();
        var comments = exchange.Store.CommentsOn(record, exchange.By);
        if (cursor is not null)
        {
            var (at, id) = Place(cursor);
            comments = comments.Where(comment => comment.At > at || (comment.At == at && comment.Id.CompareTo(id) > 0));
        }

        var page = await comments.Take(limit + 1).ToListAsync(exchange.Stop);
        var next = page.Count > limit ? Cursor(page[limit - 1]) : null;
        await exchange.GivePage(await Views(exchange, page.Take(limit).ToList()), next);
    }

    private static async Task Add(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var said = body.As<NewComment>();
        var request = new AddComment.Request(new(kind.Name, record.Key), said.Text ?? "", said.Internal);
        await exchange.Get<AnsweredRequests>().Once(exchange, body, new(nameof(Comment), request.Id),
            async () => await Show(await exchange.Get<AddComment>().Run(request, exchange.By, exchange.Stop)),
            async earlier => await Show(await exchange.Store.CommentsOn(record, exchange.By).SingleOrDefaultAsync(comment => comment.Id == earlier.Made, exchange.Stop) ?? throw new Missing("comment")));

        async Task Show(Comment comment)
        {
            exchange.Response.Headers.Location = $"{exchange.Request.Path}/{comment.Id}";
            await exchange.Give((await Views(exchange, [comment]))[0], 201);
        }
    }

    private static async Task Edit(Exchange exchange, RecordKind kind, IRecord record)
    {
        var said = await exchange.Ask<EditedComment>();
        var comment = await exchange.Get<EditComment>().Run(new(new(kind.Name, record.Key), exchange.RouteId("comment", "comment"), said.Text ?? ""), exchange.By, exchange.Stop);
        await exchange.Give((await Views(exchange, [comment]))[0]);
    }

    private static async Task<IReadOnlyList<CommentView>> Views(Exchange exchange, IReadOnlyCollection<Comment> comments)
    {
        var numbers = exchange.Store.Kinds.Named("person") is { } people
            ? await exchange.Get<References>().Numbers(people, comments.Select(comment => comment.Author).OfType<Guid>(), exchange.Stop)
            : new Dictionary<Guid, string>();
        return [.. comments.Select(comment => new CommentView(
            comment.Id, comment.AuthorName, comment.Author is { } author ? numbers.GetValueOrDefault(author) : null, comment.Text, comment.Internal, comment.At, comment.EditedAt, comment.Origin))];
    }

    private static string Cursor(Comment last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}.{last.Id}")));

    private static (DateTimeOffset At, Guid Id) Place(string cursor)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            return (new(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), Guid.Parse(parts[1]));
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw new Malformed("This cursor does not belong to this list.", "cursor");
        }
    }
}
