using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Launches;

/// <summary>The plan of a launch was changed.</summary>
public sealed record LaunchEdited(Id<Launch> Launch) : IFact
{
    RecordKey IFact.About => LaunchKind.Key(Launch);
}
