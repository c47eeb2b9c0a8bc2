using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>What was said of a check of a launch was taken back.</summary>
public sealed record CheckCleared(Id<Launch> Launch, string Check) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
