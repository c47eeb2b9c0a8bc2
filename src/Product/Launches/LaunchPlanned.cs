using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>Somebody began to plan how something comes to its users, or goes.</summary>
public sealed record LaunchPlanned(Id<Launch> Launch, string Title) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
