using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>The way of one report, from the invitation of the person who sends it to the mark they give.</summary>
public sealed partial class AReport(DemoSite demo)
{
    private const string Title = "Der Drucker im Lager druckt leere Seiten";

    [Journey]
    public async Task Is_sent_in_German_seen_by_the_agent_at_once_answered_solved_and_rated()
    {
        await using var requester = await demo.Stranger(language: "de-DE");
        await requester.Page.GotoAsync(await Invite("Marlene Vogt", "marlene.vogt"));
        await requester.Page.GetByLabel("Neues Passwort").FillAsync("ein Satz merkt sich leichter");
        await requester.Page.GetByRole(AriaRole.Button, new() { Name = "Passwort setzen" }).ClickAsync();
        await Expect(requester.Page.GetByRole(AriaRole.Heading, new() { Name = "Wie können wir helfen?" })).ToBeVisibleAsync();

        await using var agent = await demo.Agent();
        await agent.Page.GotoAsync("/incidents?open=true&sort=-openedAt");
        await agent.Page.EvaluateAsync("window.neverLeft = true");

        var number = await Report(requester.Page);
        await Expect(agent.Page.GetByRole(AriaRole.Link, new() { Name = Title })).ToBeVisibleAsync();
        (await agent.Page.EvaluateAsync<bool>("window.neverLeft === true")).ShouldBeTrue("the row came by itself");

        await TakeAndAnswer(agent.Page);
        await Expect(requester.Page.GetByText("Wir kommen gleich vorbei.")).ToBeVisibleAsync();
        await Expect(requester.Page.GetByText("Nur für uns: Trommel bestellen.")).ToBeHiddenAsync();

        await Resolve(agent.Page);
        await Expect(requester.Page.GetByRole(AriaRole.Heading, new() { Name = "Ist es gelöst?" })).ToBeVisibleAsync();
        await requester.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, es funktioniert" }).ClickAsync();
        await Expect(agent.Page.Locator("h1 .state")).ToHaveTextAsync("Closed");

        await Rate(requester.Page, $"/portal/incidents/{number}");
        requester.Complaints.ShouldBeEmpty();
        agent.Complaints.ShouldBeEmpty();
    }

    private async Task<string> Invite(string name, string userName)
    {
        await using var administrator = await demo.Administrator();
        var page = administrator.Page;
        await page.GotoAsync("/people/new");
        await page.Locator("main [name=name]").FillAsync(name);
        await page.Locator("main [name=userName]").FillAsync(userName);
        await page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = "New person" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        return (await page.Locator("pre.once").InnerTextAsync()).Trim();
    }

    private static async Task<string> Report(IPage page)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Etwas melden" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Senden" }).WaitForAsync();
        await page.GetByLabel("Was funktioniert nicht?").FillAsync(Title);
        await page.GetByLabel("Erzählen Sie mehr").FillAsync("Seit heute früh, alle drei Fächer.");
        await page.GetByLabel("Wer ist betroffen?").SelectOptionAsync("Nur ich");
        await page.GetByRole(AriaRole.Button, new() { Name = "Senden" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();
        return Number().Match(page.Url).Value;
    }

    private static async Task TakeAndAnswer(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync("In progress");

        var composer = page.Locator("#composer");
        await composer.GetByLabel("Internal note").CheckAsync();
        await composer.GetByRole(AriaRole.Textbox).FillAsync("Nur für uns: Trommel bestellen.");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Locator(".timeline .is-internal p").GetByText("Trommel")).ToBeVisibleAsync();

        await composer.GetByLabel("Reply").CheckAsync();
        await composer.GetByRole(AriaRole.Textbox).FillAsync("Wir kommen gleich vorbei.");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(page.Locator(".timeline p").GetByText("Wir kommen gleich vorbei.")).ToBeVisibleAsync();
    }

    private static async Task Resolve(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Resolve" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Resolution code").SelectOptionAsync("Solved");
        await dialog.Locator("textarea[name=resolution]").FillAsync("Trommel getauscht.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await Expect(page.Locator("h1 .state")).ToHaveTextAsync("Resolved");
    }

    /// <summary>The question is put a moment after the report closed.</summary>
    private static async Task Rate(IPage page, string path)
    {
        var best = page.GetByLabel("5 – sehr zufrieden");
        for (var tries = 0; tries < 60 && await best.CountAsync() == 0; tries++)
            await page.GotoAsync(path);
        await best.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Senden" }).ClickAsync();
        await Expect(page.GetByText("Sie gaben 5 von 5 Punkten. Danke.")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"INC-\d+")]
    private static partial Regex Number();
}
