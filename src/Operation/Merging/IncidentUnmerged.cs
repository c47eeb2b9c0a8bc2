using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>A merge was taken back: the incident goes on by itself.</summary>
public sealed record IncidentUnmerged(Id<Incident> Incident, Id<Incident> From) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
