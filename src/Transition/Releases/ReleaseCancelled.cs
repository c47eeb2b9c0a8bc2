using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>A release will not come.</summary>
public sealed record ReleaseCancelled(Id<Release> Release, string Reason) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
