using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Treaties;

/// <summary>Somebody wrote down what the owners of a product and of its operation want to agree.</summary>
public sealed record TreatyDrafted(Id<Treaty> Treaty, string Title) : IFact
{
    RecordKey IFact.About => TreatyKind.Key(Treaty);
}
