using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Events;

/// <summary>An alert shows that two incidents, opened for what depends on it, have one cause.</summary>
/// <param name="Incident">The one that the alert joined.</param>
public sealed record SharedCauseSeen(Id<Incident> Incident, Id<Incident> Other, string Reason) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);

    bool IFact.Internal => true;
}
