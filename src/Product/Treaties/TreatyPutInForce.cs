using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>Both owners have signed the same edition: it holds from now on.</summary>
public sealed record TreatyPutInForce(Id<Treaty> Treaty, int Edition) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
