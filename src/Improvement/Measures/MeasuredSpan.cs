namespace Tandem.Improvement.Measures;

/// <summary>Some days, and what was counted on them.</summary>
/// <param name="From">The first UTC day; null: since ever.</param>
/// <param name="Until">The UTC day after the last; null: until now.</param>
public sealed record MeasuredSpan(DateOnly? From, DateOnly? Until, Tally Tally);
