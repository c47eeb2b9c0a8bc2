using System.Globalization;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>Charts are drawn from a table that stays behind them, and lead to the records they count.</summary>
public sealed class Pictures(DemoSite demo)
{
    [Journey]
    public async Task Every_chart_of_the_dashboard_is_drawn_and_has_its_numbers_behind_it()
    {
        await using var visit = await demo.Administrator(Look.Dark);
        var page = visit.Page;
        await page.GotoAsync("/dashboard");
        var charts = page.Locator("tandem-chart");
        var count = await charts.CountAsync();
        count.ShouldBeGreaterThanOrEqualTo(4);

        for (var at = 0; at < count; at++)
        {
            await charts.Nth(at).ScrollIntoViewIfNeededAsync();
            await Expect(charts.Nth(at).Locator("canvas")).ToBeVisibleAsync();
            await charts.Nth(at).GetByText("Numbers").ClickAsync();
            await Expect(charts.Nth(at).Locator("table")).ToBeVisibleAsync();
        }

        visit.Complaints.ShouldBeEmpty();
    }

    [Journey]
    public async Task A_number_opens_the_list_that_it_counts()
    {
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        await page.GotoAsync("/incidents?open=true");
        await Expect(page.Locator("tandem-chart canvas")).ToBeVisibleAsync();
        await page.GetByText("Numbers").ClickAsync();
        // Of the oldest: new ones come in from other journeys at the same time.
        var number = page.Locator("tandem-chart td a").Filter(new() { HasNotText = "0" }).Last;
        var count = int.Parse(await number.InnerTextAsync(), CultureInfo.InvariantCulture);

        await number.ClickAsync();

        await Expect(page.Locator("tbody tr[data-row]")).ToHaveCountAsync(count);
    }

    [Journey]
    public async Task A_bar_opens_the_list_behind_it_too()
    {
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        await page.GotoAsync("/incidents?open=true");
        var canvas = page.Locator("tandem-chart canvas").First;
        await Expect(canvas).ToBeVisibleAsync();
        var size = await canvas.BoundingBoxAsync();

        // Somewhere low in the column of three to seven days, which the demonstration always fills.
        await page.Mouse.ClickAsync(size!.X + (size.Width / 2) + 8, size.Y + (size.Height * 0.55f));

        await page.WaitForURLAsync(url => url.Contains("priority=", StringComparison.Ordinal) && url.Contains("openedAt=", StringComparison.Ordinal));
        await Expect(page.Locator("tbody tr[data-row]").First).ToBeVisibleAsync();
    }
}
