using FsCheck;
using FsCheck.Fluent;
using Tandem.Design.CapacityTrends;

namespace Tandem.Tests.Design.Capacity;

/// <summary>Forecasts of use from measured readings, and how often they hold.</summary>
public sealed class UsageTrendTests(ITestOutputHelper says)
{
    private static readonly DateTimeOffset Begin = new(2025, 11, 24, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Begin.AddDays(7 * 52).UtcDateTime);

    [Fact]
    public void A_line_through_points_has_as_many_slopes_above_as_below_and_wrong_points_do_not_bend_it() => Prop.ForAll(
        Gen.Choose(-50, 50).ListOf(12).ToArbitrary(),
        values =>
        {
            List<(double Day, double Value)> points = [.. values.Select((value, day) => ((double)day, (double)value))];
            var line = TheilSen.Through(points);
            var slopes = (from left in points from right in points where right.Day > left.Day select (right.Value - left.Value) / (right.Day - left.Day)).ToList();
            List<(double Day, double Value)> straight = [.. values.Select((value, day) => ((double)day, day % 5 == 4 ? value * 100.0 : 3 + (2.0 * day)))];
            return slopes.Count(slope => slope < line.PerDay - 1e-9) <= slopes.Count / 2 && slopes.Count(slope => slope > line.PerDay + 1e-9) <= slopes.Count / 2
                && Math.Abs(TheilSen.Through(straight).PerDay - 2) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_grows_steadily_is_full_on_the_day_that_one_computes_by_hand()
    {
        // 100 and 7 more a week, with no noise at all: 1,000 is reached 128.57 weeks after the first.
        var forecast = UsageForecast.Of(Weekly(week => 100 + (7 * week)))!;
        var outlook = new CapacityOutlook(forecast, 1_000, Today);

        forecast.Trend.PerDay.ShouldBe(1, 1e-9);
        var day = DateOnly.FromDateTime(Begin.AddDays(901).UtcDateTime);
        (outlook.Earliest, outlook.Likely, outlook.Latest).ShouldBe((day, day, day));
        new CapacityOutlook(forecast, 400, Today).Likely.ShouldBe(Today, "it is full already");
        new CapacityOutlook(UsageForecast.Of(Weekly(week => 500 - week))!, 1_000, Today).Likely.ShouldBeNull();
    }

    [Fact]
    public void Too_few_readings_or_too_short_a_time_say_nothing()
    {
        UsageForecast.Of([]).ShouldBeNull();
        UsageForecast.Of([.. Weekly(week => week).Take(7)]).ShouldBeNull();
        UsageForecast.Of([.. Enumerable.Range(0, 600).Select(hour => new UsagePoint(Begin.AddHours(hour), hour))]).ShouldBeNull("25 days");
        UsageForecast.Of([.. Weekly(week => week).Take(8)]).ShouldNotBeNull();
    }

    [Fact]
    public void A_step_up_is_followed_and_what_lies_before_it_does_not_keep_the_forecast_down()
    {
        var chance = new Tandem.Product.Forecasts.Chance(3);
        var noise = Enumerable.Range(0, 53).Select(_ => (chance.Share() - 0.5) * 4).ToList();

        var band = UsageForecast.Of(Weekly(week => 100 + (week < 40 ? 0 : 60) + noise[week]))!.At(Begin.AddDays(7 * 53));

        (band.Low <= 160 && band.High >= 160).ShouldBeTrue($"{band}");
    }

    [Theory, InlineData("a trend with noise", 0.85, 0.99), InlineData("a walk with a drift", 0.80, 0.99), InlineData("a trend with wrong readings", 0.80, 0.99), InlineData("a saw tooth", 0.85, 1.0)]
    public void Of_the_forecasts_for_eight_weeks_ahead_about_ninety_in_a_hundred_hold(string kind, double least, double most)
    {
        var (held, all) = (0, 0);
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var readings = Past(kind, seed, 90);
            for (var known = 30; known + 9 < readings.Count; known += 7)
            {
                var forecast = UsageForecast.Of([.. readings.Take(known)])!;
                var came = readings[known - 1 + 8];
                var band = forecast.At(came.At);
                held += came.Value >= band.Low && came.Value <= band.High ? 1 : 0;
                all++;
            }
        }

        says.WriteLine($"{kind}: {held} of {all} held, {(double)held / all:P1}");
        ((double)held / all).ShouldBeInRange(least, most);
    }

    [Fact]
    public void For_any_readings_days_are_in_order_more_of_it_lasts_longer_and_more_demand_less_long()
    {
        var chance = new Tandem.Product.Forecasts.Chance(20_261_127);
        for (var turn = 0; turn < 150; turn++)
        {
            var (slope, noise) = ((chance.Share() - 0.3) * 20, chance.Share() * 40);
            var forecast = UsageForecast.Of(Weekly(week => Math.Max(0, 200 + (slope * week) + ((chance.Share() - 0.5) * noise))))!;
            var limit = 300 + (chance.Share() * 2_000);
            var outlook = new CapacityOutlook(forecast, limit, Today);
            var more = new CapacityOutlook(forecast, limit, Today, [new(Today.AddDays(chance.Below(200)), 100)]);
            var busier = new CapacityOutlook(forecast, limit, Today, demand: [new(Today.AddDays(chance.Below(200)), 50, 10)]);

            InOrder(outlook.Earliest, outlook.Likely, outlook.Latest).ShouldBeTrue($"turn {turn}");
            (InOrder(outlook.Earliest, more.Earliest) && InOrder(outlook.Likely, more.Likely) && InOrder(outlook.Latest, more.Latest)).ShouldBeTrue($"turn {turn}");
            (InOrder(busier.Earliest, outlook.Earliest) && InOrder(busier.Likely, outlook.Likely) && InOrder(busier.Latest, outlook.Latest)).ShouldBeTrue($"turn {turn}");
        }
    }

    [Fact]
    public void What_a_plan_did_long_ago_and_a_driver_that_began_before_the_last_reading_change_nothing()
    {
        var forecast = UsageForecast.Of(Weekly(week => 100 + (7 * week)))!;
        var plain = new CapacityOutlook(forecast, 1_000, Today);

        var same = new CapacityOutlook(forecast, 1_000, Today, [new(Today.AddDays(-1), 500)], [new(Today.AddDays(-20), 500, 50)]);

        same.Likely.ShouldBe(plain.Likely);
        same.Limit(Today.AddDays(100)).ShouldBe(1_000);
    }

    [Fact]
    public void Quiet_nights_do_not_hide_the_peaks_of_the_days()
    {
        List<UsagePoint> hourly = [.. Enumerable.Range(0, 24 * 200).Select(hour => new UsagePoint(Begin.AddHours(hour), hour % 24 is 10 or 11 ? 300 : 20))];

        UsageForecast.Of(hourly)!.At(Begin.AddDays(201)).Likely.ShouldBe(300, 5);
    }

    [Fact]
    public void With_a_known_season_and_slope_the_day_on_which_it_is_full_is_found_within_a_week_and_the_season_is_named()
    {
        var chance = new Tandem.Product.Forecasts.Chance(77);
        var (bestWithout, exact) = (0, 0);
        for (var turn = 0; turn < 40; turn++)
        {
            // Every day for a year, or for two and a half; the season is ten to thirty times what is added in a day, and noise at most twice that.
            var kind = turn % 2 == 0 ? SeasonKind.Week : SeasonKind.Year;
            var (slope, noise) = (0.5 + chance.Share(), turn % 4 < 2 ? 0 : chance.Share());
            double[] season = [.. Enumerable.Range(0, 13).Select(_ => slope * (10 + (chance.Share() * 20)) * (chance.Below(2) == 0 ? 1 : -1))];
            var days = kind == SeasonKind.Week ? 364 : 912;
            double True(int day) => 1_000 + (slope * day) + season[kind == SeasonKind.Week ? (int)Begin.AddDays(day).DayOfWeek : Begin.AddDays(day).Month];
            List<UsagePoint> readings = [.. Enumerable.Range(0, days).Select(day => new UsagePoint(Begin.AddDays(day), True(day) + ((chance.Share() - 0.5) * noise)))];
            var today = DateOnly.FromDateTime(Begin.AddDays(days).UtcDateTime);
            var limit = True(days) + (slope * (150 + chance.Below(200)));
            var full = Enumerable.Range(days, CapacityOutlook.Horizon).First(day => True(day) >= limit);

            var recent = readings.TakeLast(UsageForecast.Back).ToList();
            var forecast = UsageForecast.Of(recent, [.. readings.SkipLast(recent.Count)])!;
            var likely = new CapacityOutlook(forecast, limit, today).Likely!.Value;
            var without = new CapacityOutlook(new UsageForecast(UsageTrend.Of([.. recent.Where((_, at) => at % 4 == 0)])!, [], 1), limit, today).Likely;

            forecast.Season.Kind.ShouldBe(kind, $"turn {turn}");
            forecast.Seasons.Single(tried => tried.IsChosen).ShouldSatisfyAllConditions(tried => tried.Kind.ShouldBe(kind), tried => tried.Off.ShouldBeLessThan(tried.OffWithout));
            var missed = Math.Abs(likely.DayNumber - DateOnly.FromDateTime(Begin.AddDays(full).UtcDateTime).DayNumber);
            missed.ShouldBeLessThanOrEqualTo(7, $"turn {turn}: {kind}, {slope} a day, noise {noise}");
            exact += missed <= 1 ? 1 : 0;
            bestWithout += without is { } other && Math.Abs(other.DayNumber - DateOnly.FromDateTime(Begin.AddDays(full).UtcDateTime).DayNumber) < missed ? 1 : 0;
        }

        says.WriteLine($"{exact} of 40 within a day; in {bestWithout} the line alone was nearer");
        exact.ShouldBeGreaterThanOrEqualTo(20);
        bestWithout.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Where_nothing_comes_round_the_forecast_is_that_of_the_line_alone()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var chance = new Tandem.Product.Forecasts.Chance(seed * 31);
            var (slope, noise, days) = ((chance.Share() - 0.3) * 5, seed % 3 == 0 ? 0 : chance.Share() * 60, 60 + chance.Below(340));
            List<UsagePoint> readings = [.. Enumerable.Range(0, days).Select(day => new UsagePoint(Begin.AddDays(day), 2_000 + (slope * day) + ((chance.Share() - 0.5) * noise)))];
            List<UsagePoint> earlier = [.. Enumerable.Range(1, 720).Select(day => new UsagePoint(Begin.AddDays(-day), 2_000 - (slope * day) + ((chance.Share() - 0.5) * noise)))];

            var forecast = UsageForecast.Of(readings, earlier)!;

            forecast.Season.ShouldBe(Season.None, $"seed {seed}: {string.Join(", ", forecast.Seasons)}");
            forecast.Seasons.Count.ShouldBe(2);
            // Weekly readings have but one day of the week, and say nothing of a season.
            var weekly = UsageForecast.Of([.. readings.Where((_, at) => at % 7 == 0)]);
            (weekly?.Seasons.Count ?? 0).ShouldBe(0);
        }
    }

    [Fact]
    public void A_year_of_readings_every_hour_is_forecast_while_one_waits()
    {
        var chance = new Tandem.Product.Forecasts.Chance(5);
        List<UsagePoint> hourly = [.. Enumerable.Range(0, 8_760).Select(hour => new UsagePoint(Begin.AddHours(hour), 1_000 + (hour / 10.0) + (chance.Share() * 20)))];
        UsageForecast.Of([.. hourly.Take(1_000)]);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var forecast = UsageForecast.Of(hourly)!;

        says.WriteLine($"{watch.ElapsedMilliseconds} ms, {forecast.Tried.Count} tried, {forecast.HeldBefore} held, widened {forecast.Widened:0.00}");
        watch.ElapsedMilliseconds.ShouldBeLessThan(3_000);
        forecast.Trend.PerDay.ShouldBe(2.4, 0.05);
    }

    private static bool InOrder(params DateOnly?[] days) => days.Zip(days.Skip(1)).All(pair => (pair.First ?? DateOnly.MaxValue) <= (pair.Second ?? DateOnly.MaxValue));

    private static List<UsagePoint> Weekly(Func<int, double> value) => [.. Enumerable.Range(0, 53).Select(week => new UsagePoint(Begin.AddDays(7 * week), value(week)))];

    private static List<UsagePoint> Past(string kind, ulong seed, int weeks)
    {
        var (chance, value) = (new Tandem.Product.Forecasts.Chance(seed * 977), 500.0);
        var readings = new List<UsagePoint>();
        for (var week = 0; week < weeks; week++)
        {
            var error = (chance.Share() + chance.Share() + chance.Share() - 1.5) * 20;
            value = kind switch
            {
                "a walk with a drift" => value + 3 + error,
                "a trend with wrong readings" => 500 + (3 * week) + error + (chance.Below(12) == 0 ? 400 : 0),
                "a saw tooth" => 500 + (3 * week) + (week % 4 * 8) + (error / 4),
                _ => 500 + (3 * week) + error,
            };
            readings.Add(new(Begin.AddDays(7 * week), Math.Max(0, value)));
        }

        return readings;
    }
}
