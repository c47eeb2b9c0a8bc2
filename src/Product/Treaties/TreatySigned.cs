using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>An owner signed an edition of a treaty.</summary>
public sealed record TreatySigned(Id<Treaty> Treaty, int Edition) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
