using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Monitoring says that something is wrong that it did not say before.</summary>
public sealed record AlertFired(Id<Alert> Alert, string Title, Severity Severity) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
