using Tandem.Kernel;
using Tandem.People.Holidays;

namespace Tandem.Tests.People.Holidays;

/// <summary>A country's rule file gives the days that country has, and says what it does not give.</summary>
public sealed class HolidayFileTests
{
    private const string Island = """
        holidays:
          XX:
            days:
              01-01:
                _name: 01-01
              1st monday in May:
                name: { en: Spring day, de: Frühlingstag }
                disable: ['2020-05-04', '2021']
                enable: ['2020-05-08']
              2nd monday in October:
                name: { fr: La moisson }
                active:
                  - to: '2017-01-01'
                  - from: 2020
                    to: 2022-01-01
              12-31:
                name: { en: Stock taking }
                type: bank
              06-21:
                name: { en: Longest day }
                type: observance
              '1 Shawwal':
                name: { en: Feast }
            states:
              NO:
                _days: YY
                days:
                  01-01: false
                  07-01 P2D:
                    name: { en: Northern days }
        """;

    [Fact]
    public void Days_moved_by_decree_leave_their_place_and_are_held_where_they_went()
    {
        Days("Spring day", 2019, 2022).ShouldBe("2019-05-06 2020-05-08 2022-05-02");
        Read(language: "de").Taken.ShouldContain(each => each.Name == "Frühlingstag" && each.Rule == "2020-05-08");
    }

    [Fact]
    public void A_rule_is_in_force_in_each_of_its_times() => Days("La moisson", 2015, 2023).ShouldBe("2015-10-12 2016-10-10 2020-10-12 2021-10-11");

    [Fact]
    public void What_is_not_taken_is_said()
    {
        var read = Read();
        read.LeftOut.ShouldBe(new Dictionary<string, int> { ["bank"] = 1, ["observance"] = 1 }, ignoreOrder: true);
        read.Rejected.ShouldHaveSingleItem().ShouldStartWith("1 Shawwal: ");
        Read(types: ["public", "bank"]).Taken.ShouldContain(each => each.Name == "Stock taking");
    }

    [Fact]
    public void A_region_takes_away_and_adds()
    {
        var read = Read("no");
        read.Taken.ShouldNotContain(each => each.Rule == "01-01");
        read.Rejected.ShouldContain(each => each.StartsWith("_days: the days of YY", StringComparison.Ordinal));
        new HolidaySet(read.Taken).In(2026).Where(each => each.Name == "Northern days").Select(each => each.On.Day.Day).ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("holidays: 3"), InlineData("a: [b"), InlineData(""), InlineData("- x")]
    public void What_is_no_such_file_is_refused(string text) => Should.Throw<Refused>(() => HolidayFile.Read(text, null, "en", ["public"]));

    [Fact]
    public void A_region_or_type_it_does_not_know_is_refused()
    {
        Should.Throw<Refused>(() => Read("ZZ")).Complaints.ShouldHaveSingleItem().Field.ShouldBe("region");
        Should.Throw<Refused>(() => Read(types: ["pubic"])).Complaints.ShouldHaveSingleItem().Field.ShouldBe("types");
    }

    [Theory]
    [InlineData("12-25: Christmas Day"), InlineData("1st monday in May: Early May [except 2020-05-04, 2021]"), InlineData("12-24 12:00: Christmas Eve [from 2024-01-01; to 2026-12-31]")]
    public void A_line_is_read_as_it_was_written(string line) => HolidayText.Of(HolidayText.Parse(line)).ShouldBe(line);

    [Theory]
    [InlineData("Christmas Day"), InlineData("12-25: Christmas [from noon]"), InlineData("12-25: Christmas [except 2020-13]"), InlineData("someday: Odd")]
    public void A_line_that_cannot_be_read_is_refused(string line) => Should.Throw<Refused>(() => HolidayText.Parse(line)).Complaints.ShouldHaveSingleItem().Field.ShouldBe("holidays");

    private static HolidaysRead Read(string? region = null, string language = "en", params string[] types) => HolidayFile.Read(Island, region, language, types.Length > 0 ? types : ["public"]);

    private static string Days(string name, int from, int to)
    {
        var set = new HolidaySet(Read().Taken);
        return string.Join(' ', Enumerable.Range(from, to - from + 1).SelectMany(set.In).Where(each => each.Name == name).Select(each => HolidayDay(each.On)));
    }

    private static string HolidayDay(HeldDay held) => held.Day.ToString("uuuu-MM-dd", null);
}
