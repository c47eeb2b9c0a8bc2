using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Assignment;

namespace Tandem.Operation.Incidents;

/// <summary>An interruption was taken in.</summary>
/// <param name="Rule">The assignment rule that chose the team.</param>
public sealed record IncidentLogged(Id<Incident> Incident, string Title, Channel Channel, Id<AssignmentRule>? Rule = null) : IFact
{
    RecordKey IFact.About => IncidentKind.Key(Incident);
}
