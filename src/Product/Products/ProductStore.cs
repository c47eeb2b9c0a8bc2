using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Products;

/// <summary>The table of products and its named queries.</summary>
public static class ProductStore
{
    private const int MostProducts = 5_000;

    internal static void Map(EntityTypeBuilder<DigitalProduct> product)
    {
        product.ToTable("products");
        product.HasIndex(row => row.Name).IsUnique();
        product.HasIndex(row => row.State);
        product.HasIndex(row => row.Owner);
        product.HasIndex(row => row.Team);
        product.Property(row => row.Services).KeptAsJson();
        product.Property(row => row.Objectives).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<DigitalProduct> Products => store.Set<DigitalProduct>();

        /// <exception cref="Missing">There is no such product.</exception>
        internal async Task<DigitalProduct> Product(Id<DigitalProduct> id, CancellationToken stop) =>
            await store.Products.SingleOrDefaultAsync(product => product.Id == id, stop) ?? throw new Missing("product");

        /// <summary>The products that are delivered by any of these services; a site has few enough to look at all.</summary>
        internal async Task<List<Id<DigitalProduct>>> ProductsBy(IReadOnlySet<Id<Service>> services, CancellationToken stop) => services.Count == 0 ? []
            : [.. (await store.Products.AsNoTracking().OrderBy(product => product.Serial).Select(product => new { product.Id, product.Services }).Take(MostProducts).ToListAsync(stop)).Where(product => product.Services.Exists(services.Contains)).Select(product => product.Id)];
    }
}
