namespace Tandem.Design.Clocks;

/// <summary>How long something may take, for the records that suit.</summary>
/// <param name="Ticks">In units of 100 ns.</param>
public sealed record TargetPlan(ReadConditions When, long Ticks);
