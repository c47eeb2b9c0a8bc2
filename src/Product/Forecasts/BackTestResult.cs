namespace Tandem.Product.Forecasts;

/// <summary>How often the dates of past forecasts held.</summary>
public sealed record BackTestResult(IReadOnlyList<BackTestWeek> Weeks)
{
    /// <summary>In what share of the weeks the work was finished by the date that half of the trials gave; 0 to 1, null: there was no week to judge.</summary>
    public double? Held50 => Share(week => week.Held50);

    /// <summary>The same for the date with 85 in a hundred: good forecasts hold here 0.85 of the time.</summary>
    public double? Held85 => Share(week => week.Held85);

    /// <summary>The same for the date with 95 in a hundred.</summary>
    public double? Held95 => Share(week => week.Held95);

    private double? Share(Func<BackTestWeek, bool> held) => Weeks.Count == 0 ? null : (double)Weeks.Count(held) / Weeks.Count;
}
