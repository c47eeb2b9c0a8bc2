using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>An owner took a signature back before it put anything in force.</summary>
public sealed record TreatySignatureWithdrawn(Id<Treaty> Treaty, int Edition) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
