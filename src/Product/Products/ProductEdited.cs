using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Products;

/// <summary>What is known of a product was changed.</summary>
public sealed record ProductEdited(Id<DigitalProduct> Product) : IFact
{
    RecordKey IFact.About => ProductKind.Key(Product);
}
