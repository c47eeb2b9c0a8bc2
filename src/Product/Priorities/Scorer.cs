using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>Computes the figures that backlog items carry for their lists. Saved by whoever asks.</summary>
public sealed class Scorer(Store store, ReadEvidence evidence, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The evidence of so many items is gathered in two halves side by side: nearly all of the time goes into reading it.</summary>
    private const int WorthSharing = 100;

    public async Task Score(IReadOnlyCollection<Id<BacklogItem>> ids, CancellationToken stop)
    {
        List<Id<BacklogItem>> wanted = [.. ids];
        var items = await store.BacklogItems.Where(item => wanted.Contains(item.Id)).OrderBy(item => item.Serial).ToListAsync(stop);
        if (items.Count == 0)
            return;
        List<Id<DigitalProduct>> named = [.. items.Select(item => item.Product).Distinct()];
        var products = await store.Products.AsNoTracking().Where(product => named.Contains(product.Id)).ToDictionaryAsync(product => product.Id, stop);
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var found = items.Count < WorthSharing ? await evidence.Of(items, now, stop) : await InHalves(items, now, stop);
        foreach (var item in items)
        {
            var figures = found[item.Id].Figures;
            (item.BusinessImpact, item.CustomerImpact) = (figures.BusinessImpact, figures.CustomerImpact);
            (item.Score, item.ScoredAt) = (item.ScoreOverride ?? Formulas.Score(figures, item.Estimate, products[item.Product]), now);
        }
    }

    private async Task<IReadOnlyDictionary<Id<BacklogItem>, Evidence>> InHalves(List<BacklogItem> items, DateTimeOffset until, CancellationToken stop)
    {
        var halves = await Task.WhenAll(items.Chunk((items.Count + 1) / 2).Select(half => Task.Run(() => Aside(half, until, stop), stop)));
        return halves.SelectMany(half => half).ToDictionary(each => each.Key, each => each.Value);
    }

    /// <summary>Reads in a unit of work of its own; nothing it reads is changed by whoever scores.</summary>
    private async Task<IReadOnlyDictionary<Id<BacklogItem>, Evidence>> Aside(BacklogItem[] items, DateTimeOffset until, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReadEvidence>().Of(items, until, stop);
    }
}
