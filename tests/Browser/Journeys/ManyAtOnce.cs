using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>Several rows are changed in one go, and it is taken back in one go.</summary>
public sealed class ManyAtOnce(DemoSite demo)
{
    private const string List = "/incidents?state=closed&impact=medium&service=SRV-1";

    [Journey]
    public async Task Ticked_incidents_get_another_impact_and_are_as_they_were_again()
    {
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        await page.GotoAsync(List);
        var rows = page.Locator("tr[data-row]");
        var third = page.Locator("#" + await rows.Nth(2).GetAttributeAsync("id"));
        for (var row = 0; row < 3; row++)
            await rows.Nth(row).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(page.GetByText("3 selected")).ToBeVisibleAsync();

        await page.Locator("#bulk summary").Filter(new() { HasText = "Change" }).ClickAsync();
        await page.Locator("#bulk [name=impact]").SelectOptionAsync("low");
        await page.Locator("#bulk").GetByRole(AriaRole.Button, new() { Name = "Change the ticked rows" }).First.ClickAsync();
        var said = page.GetByText("3 incidents were changed.");
        await Expect(said).ToBeVisibleAsync();
        await Expect(third).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("3 incidents are as they were.")).ToBeVisibleAsync();
        await Expect(said).ToHaveCountAsync(0);
        await Expect(third).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }
}
