using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Suppliers;

/// <summary>A supplier was taken on, is coming to its end, or was ended.</summary>
public sealed record SupplierMoved(Id<Supplier> Supplier, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => SupplierKind.Key(Supplier);
}
