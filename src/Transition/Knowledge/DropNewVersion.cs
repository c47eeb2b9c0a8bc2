using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Gives the next version of a published article up.</summary>
public sealed class DropNewVersion(Store store) : IFeature<DropNewVersion.Request>
{
    public sealed record Request(Id<Article> Article);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var article = await store.Article(request.Article, stop);
        article.DropNext();
        store.Announce(new NewVersionDropped(article.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
