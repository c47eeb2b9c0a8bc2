using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Somebody looks after an alert.</summary>
public sealed record AlertAcknowledged(Id<Alert> Alert) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
