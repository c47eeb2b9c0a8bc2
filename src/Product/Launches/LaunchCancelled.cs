using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A launch was given up.</summary>
public sealed record LaunchCancelled(Id<Launch> Launch, string Reason) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
