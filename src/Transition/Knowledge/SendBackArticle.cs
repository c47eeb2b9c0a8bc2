using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Sends what is reviewed back to those who wrote it, and says what is missing.</summary>
public sealed class SendBackArticle(Store store) : IFeature<SendBackArticle.Request>
{
    public sealed record Request(Id<Article> Article, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        var reason = ArticleRules.Reason(request.Reason, "Say what is missing.");
        article.SendBack();
        store.Announce(new ArticleSentBack(article.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
