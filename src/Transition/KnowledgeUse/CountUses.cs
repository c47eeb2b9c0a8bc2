using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Knowledge;

namespace Tandem.Transition.KnowledgeUse;

/// <summary>Counts anew what was solved with an article (knowledge-centred service: reuse is what an article is worth).</summary>
public sealed class CountUses(Store store) : IFeature<CountUses.Request>
{
    public sealed record Request(Id<Article> Article);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (id, relation) = (request.Article.Value, ArticleUsePractice.Relation);
        var uses = await store.Links.CountAsync(link => link.To == id && link.Relation == relation, stop);
        var article = await store.Articles.SingleOrDefaultAsync(row => row.Id == request.Article, stop);
        if (article is null || article.UsedCount == uses)
            return;
        article.CountUses(uses);
        store.Announce(new ArticleUsesCounted(article.Id, uses), by);
        await store.SaveChangesAsync(stop);
    }
}
