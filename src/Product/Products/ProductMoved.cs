using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Products;

/// <summary>A product entered another state of its life.</summary>
public sealed record ProductMoved(Id<DigitalProduct> Product, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => ProductKind.Key(Product);
}
