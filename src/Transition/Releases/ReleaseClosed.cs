using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>A release is over: its early-life support ended.</summary>
public sealed record ReleaseClosed(Id<Release> Release) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
