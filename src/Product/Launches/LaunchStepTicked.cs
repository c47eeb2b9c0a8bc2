using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A step of a launch was done, or that was taken back.</summary>
public sealed record LaunchStepTicked(Id<Launch> Launch, LaunchStep Step) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
