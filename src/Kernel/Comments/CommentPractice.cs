using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Comments;

/// <summary>Comments on records of every kind.</summary>
internal static class CommentPractice
{
    public static Practice Practice { get; } = new Practice("Comments")
        .Hangs(CommentAnswers.SubResource)
        .Suits(StandardRole.Requester, GrantScope.Own, "*.comment")
        .Suits(StandardRole.Auditor, GrantScope.Everywhere, "*.internal")
        .Table<Comment>(comment =>
        {
            comment.ToTable("comments");
            comment.HasKey(each => each.Id);
            comment.Ignore(each => each.About);
            comment.HasIndex(each => new { each.Record, each.At, each.Id });
        });
}
