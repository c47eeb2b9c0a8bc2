using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Whether articles help, as those say who read them.</summary>
public static class RatingPractice
{
    public const string Right = "articles.rate";

    public static Practice Practice { get; } = new Practice("Feedback on articles")
        .Table<ArticleRating>(rating =>
        {
            rating.ToTable("article_ratings");
            rating.HasKey(row => new { row.Article, row.Person });
        })
        .Allows(Right, "Say whether an article helped")
        .Suits(StandardRole.Requester, GrantScope.Everywhere, Right)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Right)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Right);
}
