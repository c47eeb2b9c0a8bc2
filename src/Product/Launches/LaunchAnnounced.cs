using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A launch was announced.</summary>
public sealed record LaunchAnnounced(Id<Launch> Launch, string Text) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
