namespace Tandem.Design.Comparisons;

/// <summary>What came of one clock under both promises.</summary>
/// <param name="StartedAt">In ticks of UTC.</param>
/// <param name="Before">Under the promise that is compared with; null: none, or nothing was promised.</param>
/// <param name="After">Under the supposed promise; null: nothing was promised.</param>
/// <param name="Truth">Whether it was kept as somebody else saw it; null: nobody says.</param>
public sealed record Outcome(Guid Record, long StartedAt, long? Priority, Guid? Team, Guid? Service, Judged? Before, Judged? After, bool? Truth);
