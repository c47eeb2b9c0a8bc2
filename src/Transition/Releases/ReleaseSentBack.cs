using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>A release went back to a stage it had left.</summary>
public sealed record ReleaseSentBack(Id<Release> Release, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
