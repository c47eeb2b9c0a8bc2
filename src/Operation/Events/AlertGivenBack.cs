using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>An alert rings again: nobody looks after it any more, or what kept it quiet is over.</summary>
public sealed record AlertGivenBack(Id<Alert> Alert, string Reason) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
