using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Suppliers;

/// <summary>What is known of a supplier was changed.</summary>
public sealed record SupplierEdited(Id<Supplier> Supplier) : IFact
{
    RecordKey IFact.About => SupplierKind.Key(Supplier);
}
