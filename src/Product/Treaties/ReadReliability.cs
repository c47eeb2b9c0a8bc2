using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Products;

namespace Tandem.Product.Treaties;

/// <summary>Counts how much of what a product builds goes to reliability: bugs and debt among the items that are ready or in progress.</summary>
public sealed class ReadReliability(Store store)
{
    /// <summary>What was counted.</summary>
    public sealed record View(int Items, int Reliability)
    {
        /// <summary>0 to 1; null: nothing is ready or in progress.</summary>
        public double? Share => Items == 0 ? null : (double)Reliability / Items;
    }

    public async Task<View> Of(Id<DigitalProduct> product, CancellationToken stop)
    {
        var counted = await store.BacklogItems.Where(item => item.Product == product && (item.State == BacklogLife.Ready || item.State == BacklogLife.InProgress))
            .GroupBy(item => item.Type == BacklogType.Bug || item.Type == BacklogType.Debt).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        return new(counted.Sum(group => group.Count), counted.Where(group => group.Key).Sum(group => group.Count));
    }
}
