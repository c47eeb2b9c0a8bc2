using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>Something is to be done for a launch.</summary>
public sealed record LaunchStepAdded(Id<Launch> Launch, LaunchStep Step) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
