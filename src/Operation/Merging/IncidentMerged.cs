using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>An incident was the same as another, which goes on in its place.</summary>
/// <param name="Link">The link that was made; null where there was one already.</param>
/// <param name="Followers">The people who watch the other one since.</param>
/// <param name="Children">The children that became the other's.</param>
public sealed record IncidentMerged(Id<Incident> Incident, Id<Incident> Into, Guid? Link, IReadOnlyList<Guid> Followers, IReadOnlyList<Id<Incident>> Children) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
