using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Releases;

/// <summary>Somebody plans to bring changes into use together.</summary>
public sealed record ReleasePlanned(Id<Release> Release, string Title) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
