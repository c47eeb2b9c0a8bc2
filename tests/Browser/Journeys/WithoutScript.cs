using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>With script switched off the same pages and forms do the same.</summary>
public sealed class WithoutScript(DemoSite demo)
{
    [Journey]
    public async Task An_incident_is_logged_moved_and_resolved()
    {
        await using var visit = await demo.Administrator(script: false);
        var page = visit.Page;
        await page.GotoAsync("/incidents/new");
        await page.Locator("[name=title]").FillAsync(new string('x', 10) + " does not start");
        await page.Locator("[name=requester]").FillAsync("nobody.known");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.Locator("[name=title]")).ToHaveValueAsync("xxxxxxxxxx does not start");
        await page.Locator("[name=requester]").FillAsync("admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("does not start");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync("In progress");
        await page.GetByRole(AriaRole.Link, new() { Name = "Resolve" }).ClickAsync();
        await page.Locator("[name=resolutionCode]").SelectOptionAsync("solved");
        await page.Locator("[name=resolution]").FillAsync("Plugged in.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync("Resolved");
    }

    [Journey]
    public async Task Charts_are_tables_and_filters_have_a_button()
    {
        await using var visit = await demo.Administrator(script: false);
        await visit.Page.GotoAsync("/incidents?open=true");

        await Expect(visit.Page.Locator("tandem-chart table")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search in the list" }).FillAsync("printer");
        await visit.Page.Locator(".list-filters > .unscripted-only").ClickAsync();
        visit.Page.Url.ShouldContain("q=printer");
    }
}
