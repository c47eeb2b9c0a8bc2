using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Suppliers;

/// <summary>A supplier was written down.</summary>
public sealed record SupplierAdded(Id<Supplier> Supplier, string Name) : IFact
{
    RecordKey IFact.About => SupplierKind.Key(Supplier);
}
