using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>A step was taken out of the plan of a launch.</summary>
public sealed record LaunchStepRemoved(Id<Launch> Launch, LaunchStep Step) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
