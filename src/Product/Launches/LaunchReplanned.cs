using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A launch went back to its plan.</summary>
public sealed record LaunchReplanned(Id<Launch> Launch, string Reason) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
