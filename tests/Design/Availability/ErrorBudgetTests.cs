using NodaTime;
using Tandem.Design.Availability;
using Tandem.Product.Forecasts;

namespace Tandem.Tests.Design.Availability;

/// <summary>Error budgets against arithmetic that looks at every minute by itself.</summary>
public sealed class ErrorBudgetTests
{
    private const int Cases = 10_000;
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeZone[] Zones =
        [.. new[] { "Etc/UTC", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca" }.Select(name => DateTimeZoneProviders.Tzdb[name])];

    [Fact]
    public void A_month_of_99_9_percent_has_43_minutes_and_an_outage_of_that_length_uses_them_up()
    {
        var terms = new ObjectiveTerms(99_900, new(WindowKind.Rolling, 30, DateTimeZone.Utc), IndicatorKind.Availability, false);
        var outage = new OutageSpan(Day, Day.AddMinutes(43.2));

        var state = ErrorBudget.Of(terms, new([outage], [], []), Day.AddDays(10));

        state.Budget.ShouldBe(2_592, 1e-9);
        (state.Used, state.Remaining).ShouldBe((2_592, 0), "all of it");
        ErrorBudget.Of(terms, BudgetInput.Nothing, Day).Remaining.ShouldBe(1);
        ErrorBudget.BurnRate(terms, new([new(Day, null)], [], []), Day.AddHours(1), TimeSpan.FromHours(1)).ShouldBe(1_000, 1e-6);
        BurnAlert.Usual.Select(alert => alert.Sounds(terms, new([new(Day, null)], [], []), Day.AddMinutes(6))).ShouldBe([true, true, true]);
        BurnAlert.Usual.Select(alert => alert.Sounds(terms, new([new(Day, Day.AddMinutes(5))], [], []), Day.AddMinutes(40))).ShouldBe([false, false, true]);
    }

    [Fact]
    public void A_month_in_which_the_clocks_change_is_an_hour_shorter()
    {
        var terms = new ObjectiveTerms(99_000, new(WindowKind.CalendarMonth, 0, Zones[1]), IndicatorKind.Availability, false);

        var state = ErrorBudget.Of(terms, BudgetInput.Nothing, Day.AddDays(20));

        state.Window.ShouldBe(new(new(2026, 2, 28, 23, 0, 0, TimeSpan.Zero), new(2026, 3, 31, 22, 0, 0, TimeSpan.Zero)));
        state.Budget.ShouldBe(((31 * 24) - 1) * 36, 1e-6);
    }

    [Fact]
    public void No_random_case_differs_from_counting_every_minute()
    {
        var chance = new Chance(77);
        for (var at = 0; at < Cases; at++)
        {
            var moment = Day.AddMinutes(chance.Below(400 * 24 * 60));
            var (from, to) = (moment.AddMinutes(-chance.Below(600)), moment);
            var kind = (WindowKind)chance.Below(4);
            var terms = new ObjectiveTerms(90_000 + chance.Below(9_999), new(kind, 1 + chance.Below(3), Zones[chance.Below(Zones.Length)]), (IndicatorKind)chance.Below(2), chance.Below(2) == 0);
            var input = Happened(ref chance, moment.AddMinutes(-700));

            var (counted, failed) = BudgetByMinute.Between(terms, input, from, to, moment);
            var spent = ErrorBudget.Between(terms, input, from, to, moment);

            Math.Abs(spent.Counted - counted).ShouldBeLessThan(1e-6, $"case {at}");
            Math.Abs(spent.Failed - failed).ShouldBeLessThan(1e-6, $"case {at}");
            var burnt = counted > 0 ? failed / counted / terms.MayFail : 0;
            ErrorBudget.BurnRate(terms, input, moment, moment - from).ShouldBe(burnt, 1e-6 * Math.Max(1, burnt), $"case {at}");
        }
    }

    [Fact]
    public void No_window_differs_from_what_the_clock_of_the_zone_shows_and_no_budget_from_its_minutes()
    {
        var chance = new Chance(78);
        for (var at = 0; at < 300; at++)
        {
            var moment = Day.AddMinutes(15 * chance.Below(400 * 24 * 4));
            var terms = new ObjectiveTerms(95_000 + chance.Below(4_999), new((WindowKind)chance.Below(at % 20 == 0 ? 4 : 2), 1 + chance.Below(4), Zones[chance.Below(Zones.Length)]), (IndicatorKind)chance.Below(2), chance.Below(2) == 0);
            var input = Happened(ref chance, moment.AddMinutes(-700));

            var state = ErrorBudget.Of(terms, input, moment);

            var window = BudgetByMinute.Window(terms.Window, moment);
            state.Window.ShouldBe(window, $"case {at}");
            var passed = BudgetByMinute.Between(terms, input, window.From, moment, moment);
            var counted = terms.Indicator == IndicatorKind.Availability ? BudgetByMinute.Between(terms, input, window.From, window.To, moment).Counted : passed.Counted;
            state.Budget.ShouldBe(counted * terms.MayFail, 1e-5, $"case {at}");
            state.Used.ShouldBe(passed.Failed, 1e-6, $"case {at}");
        }
    }

    /// <summary>Outages that overlap, some planned, some partial, some not over; times agreed beforehand; counts that do not overlap.</summary>
    private static BudgetInput Happened(ref Chance chance, DateTimeOffset from)
    {
        var (outages, planned, counts) = (new List<OutageSpan>(), new List<Stretch>(), new List<CountSpan>());
        for (var left = chance.Below(5); left > 0; left--)
        {
            var began = from.AddMinutes(chance.Below(800));
            outages.Add(new(began, chance.Below(6) == 0 ? null : began.AddMinutes(1 + chance.Below(200)), chance.Below(2) == 0 ? OutageSpan.Full : 1 + chance.Below(OutageSpan.Full), chance.Below(4) == 0));
        }

        for (var left = chance.Below(4); left > 0; left--)
        {
            var begins = from.AddMinutes(chance.Below(900));
            planned.Add(new(begins, begins.AddMinutes(1 + chance.Below(120))));
        }

        for (var begins = from; chance.Below(8) > 0;)
        {
            begins = begins.AddMinutes(chance.Below(60));
            var ends = begins.AddMinutes(1 + chance.Below(240));
            var total = chance.Below(10_000);
            counts.Add(new(begins, ends, total - (total > 0 ? chance.Below(total) : 0), total));
            begins = ends;
        }

        return new(outages, planned, counts);
    }
}
