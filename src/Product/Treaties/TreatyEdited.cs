using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>What a treaty says, or who signs it, was changed.</summary>
public sealed record TreatyEdited(Id<Treaty> Treaty, int Edition) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
