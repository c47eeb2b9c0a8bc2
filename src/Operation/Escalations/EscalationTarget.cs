namespace Tandem.Operation.Escalations;

/// <summary>Whom a step calls.</summary>
/// <param name="Who">A number such as <c>SCH-1</c>, <c>PER-3</c> or <c>TEA-2</c>; for a webhook its address.</param>
public sealed record EscalationTarget(TargetKind To, string Who);
