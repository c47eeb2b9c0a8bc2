namespace Tandem.Improvement.Measures;

/// <summary>What was measured in a scope.</summary>
/// <param name="Weeks">From Monday to Sunday, the first and the last cut to the period.</param>
/// <param name="Before">The period of the same length before it.</param>
/// <param name="Ages">What is open now, by the day it was opened.</param>
/// <param name="Promises">How the promises stand for what is open now; null where the reader does not work on incidents.</param>
public sealed record MeasureReport(
    MeasureScope Scope,
    IReadOnlyList<MeasuredSpan> Weeks,
    Tally Before,
    IReadOnlyList<MeasuredPart> Teams,
    IReadOnlyList<MeasuredPart> Services,
    IReadOnlyList<MeasuredSpan> Ages,
    OpenPromises? Promises)
{
    /// <summary>The incidents on which somebody still has to work.</summary>
    public static readonly ListBehind OpenList = new("incidents", "openedAt", "state=open");

    public Tally Total { get; } = Tally.Sum(Weeks.Select(week => week.Tally));

    /// <summary>What is open now, whenever it was opened.</summary>
    public Tally Open { get; } = Tally.Sum(Ages.Select(age => age.Tally));
}
