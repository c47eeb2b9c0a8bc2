using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Products;

/// <summary>A product was written down.</summary>
public sealed record ProductAdded(Id<DigitalProduct> Product, string Name) : IFact
{
    RecordKey IFact.About => ProductKind.Key(Product);
}
