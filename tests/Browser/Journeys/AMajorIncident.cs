using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>A major incident from the proposal to the approved review.</summary>
public sealed class AMajorIncident(DemoSite demo)
{
    [Journey]
    public async Task Is_proposed_led_told_ended_and_learnt_from()
    {
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        await page.GotoAsync("/incidents/new");
        await page.Locator("[name=title]").FillAsync("Nobody can sign in anywhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log it" }).ClickAsync();
        var state = page.Locator("h1 .state");
        await Expect(state).ToHaveTextAsync("New");

        await page.Locator(".panel").Filter(new() { HasText = "Major incident" }).Locator("summary").ClickAsync();
        await page.GetByLabel("Why it is major").FillAsync("Every site stands still.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose as major" }).ClickAsync();
        await Expect(state).ToHaveTextAsync("Proposed");

        await page.GetByRole(AriaRole.Link, new() { Name = "Accept" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Commander").FillAsync("Robin Marlow");
        await dialog.GetByRole(AriaRole.Option, new() { Name = "Robin Marlow" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Expect(state).ToHaveTextAsync("Active");

        await page.GetByLabel("How it stands").FillAsync("The directory answers again for half of the sites.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post the update" }).ClickAsync();
        await Expect(page.Locator(".timeline-comment p").GetByText("The directory answers again")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "End", Exact = true }).ClickAsync();
        await Expect(state).ToHaveTextAsync("Ended, to be reviewed");
        await WriteReview(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve the review" }).ClickAsync();
        await Expect(state).ToHaveTextAsync("Reviewed");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task WriteReview(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the review" }).ClickAsync();
        await page.Locator("[name=whatHappened]").FillAsync("A certificate ran out at nine.");
        await page.Locator("[name=causes]").FillAsync("Nobody was told that it would.");
        await page.Locator("[name=lessons]").FillAsync("Watch every certificate.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Put all certificates under watch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Put all certificates under watch").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();
        await Expect(page.Locator("s").GetByText("Put all certificates under watch")).ToBeVisibleAsync();
    }
}
