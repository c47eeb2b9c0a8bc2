using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Somebody was called because of an alert whose rule calls nobody: its sender named them, or a person had them called.</summary>
public sealed record AlertPaged(Id<Alert> Alert) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
