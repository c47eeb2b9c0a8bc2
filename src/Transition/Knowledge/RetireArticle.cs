using Tandem.Kernel;
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
        if (article.Revision is not null)
            throw new Refused("A new version is being written: publish it or give it up first.");
        article.Retire();
        store.Announce(new ArticleRetired(article.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
