using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Says whether an article helped; what one says last counts.</summary>
public sealed class RateArticle(Store store) : IFeature<RateArticle.Request>
{
    private const int LongestComment = 2_000;

    public sealed record Request(Id<Article> Article, bool? Helped = null, string? Comment = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        var helped = request.Helped ?? throw new Refused("Say whether it helped.", nameof(request.Helped));
        var comment = request.Comment?.Trim() ?? "";
        if (comment.Length > LongestComment)
            throw new Refused($"Keep it within {LongestComment} characters.", nameof(request.Comment));
        if (article.State != ArticleLife.Published)
            throw new Refused("Only what is published can be judged.");
        var person = by.Person is { } known ? new Id<Person>(known) : throw new Refused("Only people can say whether it helped.");
        await Keep(article, person, helped, stop);
        store.Announce(new ArticleRated(article.Id, helped, comment), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Keep(Article article, Id<Person> person, bool helped, CancellationToken stop)
    {
        var said = await store.Ratings.SingleOrDefaultAsync(rating => rating.Article == article.Id && rating.Person == person, stop);
        var (yes, no) = (article.HelpedCount, article.NotHelpedCount);
        if (said is null)
            store.Add(new ArticleRating { Article = article.Id, Person = person, Helped = helped });
        else if (said.Helped)
            yes--;
        else
            no--;
        if (said is not null)
            said.Helped = helped;
        article.Count(helped ? yes + 1 : yes, helped ? no : no + 1);
    }
}
