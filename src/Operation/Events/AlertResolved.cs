using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>What an alert said is over.</summary>
public sealed record AlertResolved(Id<Alert> Alert, string Reason) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
