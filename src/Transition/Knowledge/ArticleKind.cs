using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Transition.Knowledge;

/// <summary>What everybody may know of an article, and what may be done with it.</summary>
public static class ArticleKind
{
    public const string PublishRight = "articles.publish";

    public static RecordKind<Article> Kind { get; } = new RecordKind<Article>("article", "articles", "KNO", "Article")
        .Titled(article => article.Title)
        .Serves("What you know, written down once: how something is done, what cured a fault, what to do about an alert. Write the first; somebody else reviews and publishes it.")
        .Lives(ArticleLife.Life, article => article.State)
        .ShownTo(article => article.Circle, article => article.Owner, ArticleCircle.Of)
        .Followed("/portal/articles")
        .With("title", article => article.Title, field => field.Editable().Required().Searchable().Listed())
        .With("body", article => article.Body, field => field.Editable().Searchable().Plain(), "Text")
        .With("kind", article => article.Kind, field => field.Editable().Listed().OneOf(Types))
        .With("audience", article => article.Audience, field => field.Editable().Listed().OneOf(Audiences))
        .With("team", article => article.Team, field => field.Editable())
        .With("owner", article => article.Owner, field => field.Editable().Listed())
        .With("service", article => article.Service, field => field.Editable())
        .With("alertName", article => article.AlertName, field => field.Editable().Searchable())
        .With("validUntil", article => article.ValidUntil, field => field.Editable().Listed())
        .With("outdated", article => article.Outdated, field => field.Internal(), "Past its date")
        .With("edition", article => article.Edition, label: "Published version")
        .With("publishedAt", article => article.PublishedAt)
        .With("revision", article => article.Revision, field => field.Internal(), "New version")
        .With("nextTitle", article => article.NextTitle, field => field.Internal().Plain(), "Title of the new version")
        .With("nextBody", article => article.NextBody, field => field.Internal().Plain(), "Text of the new version")
        .With("nextAudience", article => article.NextAudience, field => field.Internal().Plain(), "Audience of the new version")
        .With("nextTeam", article => article.NextTeam, field => field.Internal().Plain(), "Team of the new version")
        .With("reviewer", article => article.Reviewer, field => field.Internal())
        .With("usedCount", article => article.UsedCount, field => field.Internal(), "Used")
        .With("helpedCount", article => article.HelpedCount, field => field.Internal(), "Helped")
        .With("notHelpedCount", article => article.NotHelpedCount, field => field.Internal(), "Did not help");

    public static Resource<Article> Resource { get; } = new Resource<Article>(Kind)
        .Create<WriteArticle, WriteArticle.Request>()
        .Edit<EditArticle, EditArticle.Request>()
        .Move<SubmitArticle, SubmitArticle.Request>(ArticleLife.InReview)
        .Move<SendBackArticle, SendBackArticle.Request>(ArticleLife.Draft, [ArticleLife.InReview], PublishRight)
        .Move<ReviveArticle, ReviveArticle.Request>(ArticleLife.Draft, [ArticleLife.Retired])
        .Move<PublishArticle, PublishArticle.Request>(ArticleLife.Published, PublishRight)
        .Move<RetireArticle, RetireArticle.Request>(ArticleLife.Retired)
        .Action<SubmitArticle, SubmitArticle.Request>("submit", "Send the new version to review", Kind.EditRight, article => article.Revision == RevisionState.Draft)
        .Action<SendBackArticle, SendBackArticle.Request>("send-back", "Send the new version back", PublishRight, article => article.Revision == RevisionState.InReview)
        .Action<PublishArticle, PublishArticle.Request>("publish", "Publish the new version", PublishRight, article => article.Revision == RevisionState.InReview)
        .Action<DropNewVersion, DropNewVersion.Request>("drop", "Give the new version up", Kind.EditRight, article => article.Revision is not null)
        .Action<RateArticle, RateArticle.Request>("ratings", "Say whether it helped", RatingPractice.Right, _ => false);

    private static FieldChoice[] Types =>
        [new("howTo", "How-to"), new("knownFix", "Known fix"), new("runbook", "Runbook"), new("policy", "Policy"), new("faq", "Frequent question")];

    private static FieldChoice[] Audiences => [new("everybody", "Everybody"), new("agents", "Agents only"), new("team", "One team")];

    public static RecordKey Key(Id<Article> article) => new(Kind.Name, article.Value);
}
