using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Knowledge;

/// <summary>Knowledge management: what the organisation knows, written down, reviewed, found and kept true.</summary>
public static class KnowledgePractice
{
    private static readonly string[] Working = ["articles.create", "articles.edit", "articles.internal", "articles.comment", ArticleKind.PublishRight];

    public static Practice Practice { get; } = new Practice("Knowledge management")
        .Record(ArticleKind.Kind, ArticleStore.Map, ArticleKind.Resource)
        .Table<ArticleEdition>(ArticleStore.Map)
        .Hangs(ArticleVersionAnswers.Resource)
        .Repeats<FindOutdatedArticles>()
        .Tells(ArticleKind.Kind, telling => telling
            .Gives(article => article.Owner, "Yours to keep true")
            .Gives(article => article.Reviewer, "Please review it")
            .Calls<ArticleSentBack>("Sent back by the reviewer")
            .Calls<ArticleOutdated>(outdated => outdated.Owner, "Past its date: is it still true?"))
        .Allows(ArticleKind.PublishRight, "Review articles that others wrote, publish them or send them back")
        .Suits(StandardRole.Requester, GrantScope.Own, ArticleKind.Kind.ReadRight)
        .Suits(StandardRole.Agent, GrantScope.Own, ArticleKind.Kind.ReadRight)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Working)
        .Suits(StandardRole.Member, GrantScope.Own, ArticleKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Working)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "articles.*")
        .Explains("Article", "Something the organisation knows, written down so that others need not find it out again.")
        .Explains("Runbook", "An article that says what to do about an alert, step by step.")
        .Explains("Valid until", "The day on which somebody should look whether an article is still true.")
        .Shows("Knowledge", "/articles", "book", ArticleKind.Kind.ReadRight, 'k');
}
