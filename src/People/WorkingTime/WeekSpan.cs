namespace Tandem.People.WorkingTime;

/// <summary>A stretch of the week, in minutes since Monday 00:00 on the wall clock; the end is not part of it.</summary>
public readonly record struct WeekSpan(int From, int To)
{
    public const int Day = 24 * 60;
    public const int Week = 7 * Day;
}
