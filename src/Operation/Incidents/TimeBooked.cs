using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Incidents;

/// <summary>Somebody worked on an incident for a while.</summary>
/// <param name="Seconds">How long.</param>
/// <param name="Note">What was done.</param>
public sealed record TimeBooked(Id<Incident> Incident, Guid? Person, long Seconds, string Note) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
