using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>An alert went with its incident into another, or came back with it.</summary>
public sealed record AlertFollowed(Id<Alert> Alert, Id<Incident> From, Id<Incident> Into) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
