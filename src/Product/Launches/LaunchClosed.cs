using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A launch is over, and it was said what was learnt.</summary>
public sealed record LaunchClosed(Id<Launch> Launch, string Review) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
