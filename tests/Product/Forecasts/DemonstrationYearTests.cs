using Tandem.Demonstration;
using Tandem.Product.Forecasts;
using Tandem.Product.RoadmapDates;

namespace Tandem.Tests.Product.Forecasts;

/// <summary>How often forecasts hold over the year of the demonstration, on whichever day of the week it is opened.</summary>
public sealed class DemonstrationYearTests
{
    private const int Teams = 3;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7)]
    public void The_date_of_85_in_100_holds_in_80_to_90_of_100_back_tests_over_the_year_of_the_demonstration(int day)
    {
        var (dice, now) = (new Dice(DemoRoadmap.Fall), new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero));
        List<BackTestWeek> weeks = [];
        for (var team = 0; team < Teams; team++)
            weeks.AddRange(BackTest.Of([.. DemoRoadmap.Finished(dice, now).Select(each => DateOnly.FromDateTime(each.At.Date))], ReadTeamOutlook.Measured, ReadCalibration.Ahead, seed: 85, trials: 500).Weeks);

        weeks.Count.ShouldBeGreaterThan(30);
        ((double)weeks.Count(week => week.Held85) / weeks.Count).ShouldBeInRange(0.80, 0.90);
    }
}
