using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>Somebody let a launch go on though a check is not met, and said why.</summary>
public sealed record CheckWaived(Id<Launch> Launch, string Check, string Reason) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
