using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>What a launch may bring.</summary>
internal static class LaunchScopes
{
    extension(Store store)
    {
        /// <exception cref="Refused">An item is of another product.</exception>
        public async Task DemandOwn(Launch launch, CancellationToken stop)
        {
            var (items, product) = (launch.Items.ToArray(), launch.Product);
            if (items.Length > 0 && await store.Set<Backlog.BacklogItem>().AnyAsync(item => EF.Parameter(items).Contains(item.Id) && item.Product != product, stop))
                throw new Refused("It brings items of its own product.", "items");
        }
    }
}
