using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Who sent an alert says more, or less, of what it is about.</summary>
public sealed record AlertRelabelled(Id<Alert> Alert) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
