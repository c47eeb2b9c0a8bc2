using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>An alert that was firing became worse.</summary>
public sealed record AlertWorsened(Id<Alert> Alert, Severity From, Severity To) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
