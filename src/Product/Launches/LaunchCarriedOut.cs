using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>It came to its users, or it went.</summary>
public sealed record LaunchCarriedOut(Id<Launch> Launch) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
