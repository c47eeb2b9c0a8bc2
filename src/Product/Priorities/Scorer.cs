using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>Computes the figures that backlog items carry for their lists. Saved by whoever asks.</summary>
public sealed class Scorer(Store store, ReadEvidence evidence, TimeProvider clock)
{
    public async Task Score(IReadOnlyCollection<Id<BacklogItem>> ids, CancellationToken stop)
    {
        List<Id<BacklogItem>> wanted = [.. ids];
        var items = await store.BacklogItems.Where(item => wanted.Contains(item.Id)).OrderBy(item => item.Serial).ToListAsync(stop);
        if (items.Count == 0)
            return;
        List<Id<DigitalProduct>> named = [.. items.Select(item => item.Product).Distinct()];
        var products = await store.Products.AsNoTracking().Where(product => named.Contains(product.Id)).ToDictionaryAsync(product => product.Id, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var found = await evidence.Of(items, now, stop);
        foreach (var item in items)
        {
            var figures = found[item.Id].Figures;
            (item.BusinessImpact, item.CustomerImpact) = (figures.BusinessImpact, figures.CustomerImpact);
            (item.Score, item.ScoredAt) = (item.ScoreOverride ?? Formulas.Score(figures, item.Estimate, products[item.Product]), now);
        }
    }
}
