using Tandem.Transition.Changes;

namespace Tandem.Transition.Pipelines;

/// <summary>What the gate has to know of a change.</summary>
public sealed record GateChange(
    string Number, ChangeType Type, string State, DateTimeOffset? PlannedStart, DateTimeOffset? PlannedEnd, DateTimeOffset? ActualStart = null, DateTimeOffset? ActualEnd = null)
{
    public static GateChange Of(Change change) =>
        new(ChangeKind.Kind.NumberOf(change), change.Type, change.State, change.PlannedStart, change.PlannedEnd, change.ActualStart, change.ActualEnd);
}
