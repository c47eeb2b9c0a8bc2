using NodaTime;
using Tandem.Kernel;
using Tandem.People.Calendars;

namespace Tandem.Tests.People.Calendars;

/// <summary>Holidays fall on the days the almanac says.</summary>
public sealed class HolidayRuleTests
{
    [Theory]
    [InlineData("12-25", 2026, "2026-12-25")]
    [InlineData("02-29", 2028, "2028-02-29"), InlineData("02-29", 2026, "")]
    [InlineData("easter", 2026, "2026-04-05"), InlineData("easter -2", 2026, "2026-04-03"), InlineData("easter 1", 2027, "2027-03-29"), InlineData("easter 39", 2024, "2024-05-09")]
    [InlineData("orthodox", 2026, "2026-04-12"), InlineData("orthodox", 2024, "2024-05-05")]
    [InlineData("2nd monday in september", 2026, "2026-09-14"), InlineData("5th monday in february", 2026, "")]
    [InlineData("wednesday before 11-23", 2026, "2026-11-18"), InlineData("4th sunday before 12-25", 2026, "2026-11-29"), InlineData("monday before 06-01", 2026, "2026-05-25")]
    [InlineData("tuesday after 1st monday in November every 4 years since 1848", 2028, "2028-11-07"), InlineData("tuesday after 1st monday in November every 4 years since 1848", 2026, "")]
    [InlineData("06-19 and if sunday then next monday if saturday then previous friday since 2021", 2022, "2022-06-19 2022-06-20"), InlineData("06-19 since 2021", 2020, "")]
    [InlineData("friday after 4th thursday in November", 2026, "2026-11-27")]
    [InlineData("12-26 and if saturday then next monday if sunday then next tuesday", 2026, "2026-12-26 2026-12-28")]
    [InlineData("01-26 if saturday,sunday then next monday", 2025, "2025-01-27")]
    [InlineData("substitutes 12-25 if sunday then next monday", 2022, "2022-12-26"), InlineData("substitutes 12-25 if sunday then next monday", 2026, "")]
    [InlineData("march equinox in +09:00", 2026, "2026-03-20"), InlineData("september equinox in +09:00", 2026, "2026-09-23")]
    [InlineData("2026-05-08", 2026, "2026-05-08"), InlineData("2026-05-08", 2027, "")]
    public void A_rule_gives_the_days_of_a_year(string rule, int year, string days) =>
        string.Join(' ', HolidayRule.Parse(rule).In(year).Select(day => day.ToString("uuuu-MM-dd", null))).ShouldBe(days);

    [Fact]
    public void A_holiday_may_begin_at_noon() => HolidayRule.Parse("12-24 14:00 if sunday then 00:00").Start.ShouldBe(new LocalTime(14, 0));

    [Theory]
    [InlineData(""), InlineData("someday"), InlineData("easter monday"), InlineData("2nd monday"), InlineData("1 Shawwal"), InlineData("every day")]
    public void What_says_no_day_is_refused(string rule) => Should.Throw<Refused>(() => HolidayRule.Parse(rule));
}
