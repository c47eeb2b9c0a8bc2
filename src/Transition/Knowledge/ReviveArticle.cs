using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Takes a retired article up again, as a draft.</summary>
public sealed class ReviveArticle(Store store) : IFeature<ReviveArticle.Request>
{
    public sealed record Request(Id<Article> Article);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        article.TakeUpAgain();
        store.Announce(new ArticleRevived(article.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
