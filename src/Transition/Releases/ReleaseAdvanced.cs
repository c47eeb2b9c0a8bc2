using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>A release came into its next stage.</summary>
public sealed record ReleaseAdvanced(Id<Release> Release, string From, string To) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
