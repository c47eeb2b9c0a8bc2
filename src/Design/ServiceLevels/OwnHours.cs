namespace Tandem.Design.ServiceLevels;

/// <summary>Somebody's working time.</summary>
/// <param name="Hours">As <see cref="People.WorkingTime.WorkingWeek"/> reads it; empty: day and night.</param>
/// <param name="Zone">IANA zone; empty: UTC.</param>
/// <param name="Calendar">The number of the calendar that counts instead; null: the hours do.</param>
public sealed record OwnHours(string Hours, string Zone, string? Calendar = null)
{
    public static OwnHours None { get; } = new("", "");
}
