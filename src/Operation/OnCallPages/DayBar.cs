using NodaTime;
using Tandem.Operation.OnCall;

namespace Tandem.Operation.OnCallPages;

/// <summary>One day of a timeline, in the zone of its schedule.</summary>
/// <param name="Hours">How long the day is: 24, or 23 or 25 when the clocks change.</param>
/// <param name="Parts">The shifts of the day, cut to it, with their place from 0 to 1,000.</param>
public sealed record DayBar(DateOnly Day, double Hours, IReadOnlyList<(Shift Shift, double From, double Width)> Parts)
{
    private const int Scale = 1_000;

    public static IReadOnlyList<DayBar> Of(IReadOnlyList<Shift> shifts, DateTimeZone zone, DateOnly first, int days) =>
        [.. Enumerable.Range(0, days).Select(first.AddDays).Select(day => Of(shifts, Start(zone, day), Start(zone, day.AddDays(1)), day))];

    public static DateTimeOffset Start(DateTimeZone zone, DateOnly day) => zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToDateTimeOffset();

    private static DayBar Of(IReadOnlyList<Shift> shifts, DateTimeOffset begin, DateTimeOffset end, DateOnly day)
    {
        var length = (end - begin).TotalSeconds;
        return new(day, (end - begin).TotalHours, [.. shifts.Where(shift => shift.From < end && shift.Until > begin)
            .Select(shift => shift with { From = shift.From > begin ? shift.From : begin, Until = shift.Until < end ? shift.Until : end })
            .Select(shift => (shift, (shift.From - begin).TotalSeconds / length * Scale, shift.Length.TotalSeconds / length * Scale))]);
    }
}
