namespace Tandem.Operation.Escalations;

/// <summary>One step of a policy.</summary>
/// <param name="Notify">Who is called, all at once.</param>
/// <param name="Wait">Minutes in which somebody may answer before the next step, from 1 to 1,440.</param>
/// <param name="Calendar">The number of the calendar in whose hours alone the step is taken; empty: always.</param>
public sealed record EscalationStep(IReadOnlyList<EscalationTarget> Notify, int Wait = 5, string Calendar = "");
