using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Tandem.Kernel;
using Tandem.People.WorkingTime;

namespace Tandem.Tests.People;

/// <summary>Working time is what the clock on the wall says, also when daylight saving turns it.</summary>
public sealed class TimetableTests
{
    private static readonly DateTimeZone Vienna = DateTimeZoneProviders.Tzdb["Europe/Vienna"];

    [Theory]
    [InlineData("mon-fri 08:00-16:00", "2026-03-06T15:00:00+01:00", 120, "2026-03-09T09:00:00+01:00")]
    [InlineData("mon-fri 08:00-12:00 13:00-17:00", "2026-03-06T11:30:00+01:00", 60, "2026-03-06T13:30:00+01:00")]
    [InlineData("fri 22:00-06:00", "2026-03-06T23:00:00+01:00", 60 * 7, "2026-03-07T06:00:00+01:00")]
    [InlineData("sun 22:00-06:00", "2026-03-08T23:00:00+01:00", 60 * 6, "2026-03-09T05:00:00+01:00")]
    [InlineData("sat-sun 00:00-24:00", "2026-03-28T23:00:00+01:00", 60 * 3, "2026-03-29T03:00:00+02:00")]
    [InlineData("sun 02:00-03:00", "2026-03-29T00:00:00+01:00", 30, "2026-04-05T02:30:00+02:00")]
    [InlineData("sun 02:00-03:00", "2026-10-25T00:00:00+02:00", 90, "2026-10-25T02:30:00+01:00")]
    public void A_duration_ends_when_so_much_has_been_worked(string hours, string start, int minutes, string end) =>
        Timetable.Of(WorkingWeek.Parse(hours), Vienna).Add(At(start), TimeSpan.FromMinutes(minutes)).ShouldBe(At(end));

    [Fact]
    public void It_agrees_with_counting_every_minute_on_the_wall() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Questions(), question =>
        {
            var timetable = Timetable.Of(question.Week, question.Zone);
            var counted = Enumerable.Range(0, question.Minutes)
                .Count(minute => OnTheWall(question.Week, question.Zone, question.Start + TimeSpan.FromMinutes(minute)));
            return timetable.Between(question.Start, question.Start + TimeSpan.FromMinutes(question.Minutes)) == TimeSpan.FromMinutes(counted);
        }));

    [Fact]
    public void Adding_and_measuring_are_each_other_s_inverse() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Questions(), question =>
        {
            var timetable = Timetable.Of(question.Week, question.Zone);
            var worked = TimeSpan.FromMinutes(question.Minutes) + TimeSpan.FromSeconds(7);
            return timetable.Between(question.Start, timetable.Add(question.Start, worked)!.Value) == worked;
        }));

    [Theory]
    [InlineData("mon 08:00-08:00", 24 * 60), InlineData("mon-sun 00:00-24:00; tue 09:00-10:00", 7 * 24 * 60)]
    [InlineData("sat-mon 10:00-11:00", 180), InlineData("mon,wed,fri 22:00-02:00", 720)]
    public void Hours_are_read_as_people_mean_them(string text, int minutes) =>
        WorkingWeek.Parse(text).Spans.Sum(span => span.To - span.From).ShouldBe(minutes);

    [Theory]
    [InlineData("mon"), InlineData("08:00-12:00"), InlineData("mon 8-12"), InlineData("mon 24:00-08:00"), InlineData("mon-tue-wed 08:00-09:00"), InlineData(";")]
    [InlineData("mon 08:00"), InlineData("mon 08:61-09:00"), InlineData("montag 08:00-09:00")]
    public void Hours_that_cannot_be_read_are_refused(string text) =>
        Should.Throw<Refused>(() => WorkingWeek.Parse(text)).Complaints[0].Field.ShouldBe("hours");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static bool OnTheWall(WorkingWeek week, DateTimeZone zone, DateTimeOffset at)
    {
        var local = Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;
        var minute = (((int)local.DayOfWeek - 1) * 24 * 60) + (local.Hour * 60) + local.Minute;
        return week.Spans.Any(span => span.From <= minute && minute < span.To);
    }

    /// <summary>Starts lie around the turns of the clock; spans may cross midnight and overlap.</summary>
    private static Arbitrary<Question> Questions() => (
        from zone in Gen.Elements("Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "Etc/UTC")
        from month in Gen.Elements(1, 3, 4, 10, 11)
        from startMinute in Gen.Choose(0, 45 * 24 * 60)
        from minutes in Gen.Choose(0, 20 * 24 * 60)
        from parts in Gen.NonEmptyListOf(
            from first in Gen.Elements("mon", "tue", "wed", "thu", "fri", "sat", "sun")
            from last in Gen.Elements("mon", "tue", "wed", "thu", "fri", "sat", "sun")
            from start in Gen.Choose(0, 23)
            from end in Gen.Choose(0, 24)
            from late in Gen.Elements("00", "15", "30")
            select $"{first}-{last} {start:00}:{late}-{end:00}:00")
        select new Question(
            WorkingWeek.Parse(string.Join(';', parts.Take(4))),
            DateTimeZoneProviders.Tzdb[zone],
            new DateTimeOffset(2026, month, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(startMinute),
            minutes)).ToArbitrary();

    private sealed record Question(WorkingWeek Week, DateTimeZone Zone, DateTimeOffset Start, int Minutes);
}
