using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Changes;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.Releases;

/// <summary>A release was taken back: with it its deployments; its changes are to be backed out.</summary>
/// <param name="Changes">Those that were being implemented, or already done.</param>
public sealed record ReleaseRolledBack(Id<Release> Release, string Reason, IReadOnlyList<Id<Deployment>> Deployments, IReadOnlyList<Id<Change>> Changes) : IFact
{
    RecordKey IFact.About => ReleaseKind.Key(Release);
}
