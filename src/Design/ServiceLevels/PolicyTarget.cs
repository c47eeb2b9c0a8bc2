using Tandem.Kernel.Conditions;

namespace Tandem.Design.ServiceLevels;

/// <summary>How long it may take, for the records that suit.</summary>
/// <param name="Time">Such as <c>4h</c>, <c>1h 30m</c>, <c>153.65h</c> or <c>PT4H</c> (ISO 8601), of counted time.</param>
/// <param name="When">None: every record.</param>
public sealed record PolicyTarget(string Time, IReadOnlyList<Condition>? When = null);
