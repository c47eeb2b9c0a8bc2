using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>What a release is, or what it brings, was changed.</summary>
public sealed record ReleaseEdited(Id<Release> Release) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
