using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Freezes;

namespace Tandem.Product.RoadmapDates;

/// <summary>Reads in which freezes nothing of a product goes out.</summary>
public sealed class ReadFreezes(Store store, TimeProvider clock)
{
    /// <summary>Freezes that are looked at, the next ones first.</summary>
    private const int Most = 200;

    private const int YearsAhead = 3;

    /// <summary>The freezes from now on that concern the services of each product, or everything.</summary>
    public async Task<IReadOnlyDictionary<Id<DigitalProduct>, IReadOnlyList<NamedFreeze>>> Of(IReadOnlyList<DigitalProduct> products, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var standing = await store.FreezesBetween(now, now.AddYears(YearsAhead)).Take(Most).ToListAsync(stop);
        Id<ConfigurationItem>[] named = [.. standing.SelectMany(freeze => freeze.Items).Distinct()];
        var services = named.Length == 0 ? [] : await store.ConfigurationItems.Where(item => EF.Parameter(named).Contains(item.Id) && item.Service != null)
            .Select(item => new { item.Id, item.Service }).ToDictionaryAsync(item => item.Id, item => item.Service!.Value, stop);
        return products.ToDictionary(product => product.Id, product => (IReadOnlyList<NamedFreeze>)
            [.. standing.Where(freeze => Concerns(freeze, product.Services, services)).Select(NamedFreeze.Of).OfType<NamedFreeze>()]);
    }

    private static bool Concerns(ChangeFreeze freeze, List<Id<Service>> services, Dictionary<Id<ConfigurationItem>, Id<Service>> serviceOf) =>
        freeze.Concerns([], services) || freeze.Items.Exists(item => serviceOf.TryGetValue(item, out var service) && services.Contains(service));
}
