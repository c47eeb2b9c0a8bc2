using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Knowledge;

/// <summary>Finds published articles that are past their date, so that their owners look whether they are still true.</summary>
public sealed class FindOutdatedArticles(Store store, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task Run(CancellationToken stop)
    {
        var by = Actor.System("articles past their date");
        await store.InStretches(AtOnce, async () =>
        {
            var now = clock.GetUtcNow();
            var over = await store.Articles.Where(article => article.State == ArticleLife.Published && !article.Outdated && article.ValidUntil <= now)
                .OrderBy(article => article.ValidUntil).Take(AtOnce).ToListAsync(stop);
            foreach (var article in over)
            {
                article.Outdate();
                store.Announce(new ArticleOutdated(article.Id, article.Owner), by);
            }

            return over.Count;
        }, stop);
    }
}
