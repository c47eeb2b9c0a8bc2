using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Events;

/// <summary>Who sent an alert says whom to call about it.</summary>
/// <param name="Responders">Numbers of teams, people, escalation policies and schedules.</param>
public sealed record RespondersNamed(Id<Alert> Alert, IReadOnlyList<string> Responders) : IFact
{
    RecordKey IFact.About => AlertKind.Key(Alert);
}
