using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Takes an article out of use that is no longer true or needed.</summary>
public sealed class RetireArticle(Store store) : IFeature<RetireArticle.Request>
{
    public sealed record Request(Id<Article> Article);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        article.Retire();
        store.Announce(new ArticleRetired(article.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
