namespace Tandem.Design.Availability;

/// <summary>When the use of a budget is too fast: over a long and a short while at once, so that it is neither a blip nor over already (Site Reliability Workbook, chapter 5).</summary>
/// <param name="LongMinutes">1 to 43,200.</param>
/// <param name="ShortMinutes">At most <paramref name="LongMinutes"/>.</param>
/// <param name="Rate">The burn rate that both must reach, above 0 and at most 1,000.</param>
public sealed record BurnAlert(int LongMinutes, int ShortMinutes, double Rate)
{
    /// <summary>2 % of a month's budget in one hour, 5 % in six, 10 % in three days.</summary>
    public static IReadOnlyList<BurnAlert> Usual { get; } = [new(60, 5, 14.4), new(360, 30, 6), new(4_320, 360, 1)];

    public bool Sounds(ObjectiveTerms terms, BudgetInput input, DateTimeOffset moment) =>
        ErrorBudget.BurnRate(terms, input, moment, TimeSpan.FromMinutes(LongMinutes)) >= Rate && ErrorBudget.BurnRate(terms, input, moment, TimeSpan.FromMinutes(ShortMinutes)) >= Rate;
}
