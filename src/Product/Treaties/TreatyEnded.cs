using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>A treaty holds no more.</summary>
public sealed record TreatyEnded(Id<Treaty> Treaty, string Reason) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
