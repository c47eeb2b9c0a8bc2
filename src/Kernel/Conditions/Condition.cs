namespace Tandem.Kernel.Conditions;

/// <summary>One thing that must be true of a record.</summary>
/// <param name="Field">A field's name as the API says it, such as <c>service</c> or <c>custom.site</c>.</param>
/// <param name="Value">What the field is compared with; references by number, several values separated by commas.</param>
public sealed record Condition(string Field, ConditionOperator Operator = ConditionOperator.Is, string? Value = null);
