using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Releases;

/// <summary>A release is in use.</summary>
public sealed record ReleaseDeployed(Id<Release> Release, string Version, IReadOnlyList<Id<Change>> Changes) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
