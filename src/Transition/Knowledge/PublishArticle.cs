using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Publishes what was reviewed; nobody publishes their own words.</summary>
public sealed class PublishArticle(Store store, TimeProvider clock) : IFeature<PublishArticle.Request>
{
    public sealed record Request(Id<Article> Article);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        var authors = await store.DemandOtherThanAuthors(article, by, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        article.Publish(now);
        store.Add(new ArticleEdition
        {
            Article = article.Id,
            Number = article.Edition,
            Title = article.Title,
            Body = article.Body,
            Audience = article.Audience,
            Authors = authors,
            Publisher = by.Name,
            At = now,
        });
        store.Announce(new ArticlePublished(article.Id, article.Edition), by);
        await store.SaveChangesAsync(stop);
    }
}
