using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>An alert is kept quiet, and why.</summary>
public sealed record AlertSuppressed(Id<Alert> Alert, SuppressionCause By, string Reason) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
