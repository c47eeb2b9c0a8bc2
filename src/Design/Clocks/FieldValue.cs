namespace Tandem.Design.Clocks;

/// <summary>A watched field and what it became.</summary>
/// <param name="Field">The place that <see cref="WatchedFields"/> gave it.</param>
/// <param name="Value">As <see cref="Kernel.Conditions.ConditionTest.Plain"/> gives it.</param>
public readonly record struct FieldValue(int Field, object? Value);
