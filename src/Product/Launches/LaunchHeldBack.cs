using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>It was decided that a launch does not go.</summary>
public sealed record LaunchHeldBack(Id<Launch> Launch, string Reason) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
