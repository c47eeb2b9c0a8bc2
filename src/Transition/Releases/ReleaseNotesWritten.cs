using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>The notes of a release were written by hand, or left to be made from what it brings.</summary>
public sealed record ReleaseNotesWritten(Id<Release> Release, bool ByHand) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
