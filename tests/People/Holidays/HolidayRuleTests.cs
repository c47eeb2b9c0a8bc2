using Tandem.Kernel;
using Tandem.People.Holidays;

namespace Tandem.Tests.People.Holidays;

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
    [InlineData("monday after 05-27", 2024, "2024-05-27"), InlineData("monday after 05-27", 2026, "2026-06-01"), InlineData("monday next 05-27", 2024, "2024-06-03"), InlineData("sunday before 12-25", 2022, "2022-12-18")]
    [InlineData("12-25 and if saturday then next monday if sunday then next tuesday", 2022, "2022-12-25 2022-12-27"), InlineData("01-01 and if sunday then next monday if saturday then previous friday", 2021, "2021-01-01 2021-12-31")]
    [InlineData("05-04 not on sunday, monday", 1999, "1999-05-04"), InlineData("05-04 not on sunday, monday", 1997, ""), InlineData("monday before april", 2026, "2026-03-30")]
    [InlineData("friday before 1st monday before 06-01 since 2009 and prior to 2016", 2015, "2015-05-22"), InlineData("friday before 1st monday before 06-01 since 2009 and prior to 2016", 2016, "")]
    [InlineData("easter -50 PT48H", 2026, "2026-02-14 2026-02-15"), InlineData("2026-12-19 P3D", 2026, "2026-12-19 2026-12-20 2026-12-21")]
    [InlineData("2026-05-08", 2026, "2026-05-08"), InlineData("2026-05-08", 2027, "")]
    public void A_rule_gives_the_days_of_a_year(string rule, int year, string days) =>
        string.Join(' ', HolidayRule.Parse(rule).In(year).Select(held => held.Day.ToString("uuuu-MM-dd", null))).ShouldBe(days);

    [Fact]
    public void A_holiday_may_begin_at_two_but_on_a_Sunday_in_the_morning()
    {
        var rule = HolidayRule.Parse("12-24 14:00 if sunday then 00:00");
        rule.In(2026).ShouldHaveSingleItem().ShouldBe(new HeldDay(new(2026, 12, 24), new(14, 0)));
        rule.In(2023).ShouldHaveSingleItem().ShouldBe(new HeldDay(new(2023, 12, 24)));
    }

    [Fact]
    public void A_holiday_may_end_in_the_afternoon() =>
        HolidayRule.Parse("easter -46 PT14H").In(2026).ShouldHaveSingleItem().ShouldBe(new HeldDay(new(2026, 2, 18), null, new(14, 0)));

    [Theory]
    [InlineData(2009, true), InlineData(2015, true), InlineData(2016, false), InlineData(2026, true)]
    public void A_day_between_two_holidays_is_one_when_both_are(int year, bool held) =>
        new HolidaySet([new("Respect for the Aged", "3rd monday in September"), new("Equinox", "september equinox in +09:00"), new("Citizens", "09-22 if 09-21 and 09-23 is public holiday"), new("Citizens", "09-21 if 09-20 and 09-22 is public holiday")])
            .In(year).Any(each => each.Name == "Citizens").ShouldBe(held);

    [Theory]
    [InlineData(""), InlineData("someday"), InlineData("easter monday"), InlineData("2nd monday"), InlineData("1 Shawwal"), InlineData("every day"), InlineData("12-25 P"), InlineData("12-25 P999D"), InlineData("12-25 if monday"), InlineData("12-25 25:00"), InlineData("12-25 since soon"), InlineData("easter 1 2"), InlineData("2026-05-08-09")]
    public void What_says_no_day_is_refused(string rule) => Should.Throw<Refused>(() => HolidayRule.Parse(rule));
}
