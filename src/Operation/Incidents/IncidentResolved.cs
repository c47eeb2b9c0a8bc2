using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>An incident is over.</summary>
/// <param name="Children">Its children are to be resolved too.</param>
public sealed record IncidentResolved(Id<Incident> Incident, ResolutionCode Code, string Resolution, bool Children = false) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
