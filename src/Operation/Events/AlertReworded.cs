using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Who sent an alert says in other words what is wrong.</summary>
public sealed record AlertReworded(Id<Alert> Alert) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
