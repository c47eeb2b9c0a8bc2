using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>Two people at one record: each sees what the other does, and neither loses what is being typed.</summary>
public sealed class TwoAtOnce(DemoSite demo)
{
    [Journey]
    public async Task Typing_is_not_disturbed_when_somebody_else_changes_the_record()
    {
        await using var typist = await demo.Agent();
        await typist.Page.GotoAsync("/incidents/INC-7");
        var area = typist.Page.Locator("#composer").GetByRole(AriaRole.Textbox);
        await area.FillAsync("I am in the middle of a");
        await area.PressAsync("Home");

        await Rename("/incidents/INC-7", "Renamed while somebody types");

        await Expect(typist.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Renamed while somebody types");
        await Expect(area).ToHaveValueAsync("I am in the middle of a");
        await Expect(area).ToBeFocusedAsync();
        (await area.EvaluateAsync<int>("area => area.selectionStart")).ShouldBe(0, "the cursor stays where it was");
        typist.Complaints.ShouldBeEmpty();
    }

    [Journey]
    public async Task A_form_that_somebody_else_overtook_says_so_and_keeps_what_was_typed()
    {
        await using var late = await demo.Agent();
        await late.Page.GotoAsync("/incidents/INC-9/edit");
        await late.Page.Locator("[name=description]").FillAsync("What I found out meanwhile");

        await Rename("/incidents/INC-9", "Renamed first");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(late.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Robin Marlow changed this");
        await Expect(late.Page.Locator("[name=description]")).ToHaveValueAsync("What I found out meanwhile");
        await late.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(late.Page.Locator(".record-text").First).ToContainTextAsync("What I found out meanwhile");
    }

    [Journey]
    public async Task A_refresh_neither_asks_whether_to_leave_nor_takes_what_is_being_filled_in()
    {
        await using var typist = await demo.Agent();
        var page = typist.Page;
        List<string> asked = [];
        page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Message);
            _ = dialog.AcceptAsync();
        };
        await page.GotoAsync("/incidents/INC-11/edit");
        await page.Locator("[name=title]").FillAsync("Half of a title");
        await Refresh(page);
        await Expect(page.Locator("[name=title]")).ToHaveValueAsync("Half of a title");

        await page.GetByLabel("Service", new() { Exact = true }).FillAsync("mail");
        await page.Locator(".lookup-options li").First.ClickAsync();
        var chosen = await page.GetByLabel("Service", new() { Exact = true }).InputValueAsync();
        await Refresh(page);
        await Expect(page.GetByLabel("Service", new() { Exact = true })).ToHaveValueAsync(chosen);
        asked.ShouldBeEmpty();

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Half of a title");
        await Expect(page.Locator(".record-side")).ToContainTextAsync(chosen);
        typist.Complaints.ShouldBeEmpty();
    }

    [Journey]
    public async Task A_refresh_leaves_the_row_one_stands_on_and_the_ticked_ones()
    {
        await using var agent = await demo.Agent();
        var page = agent.Page;
        await page.GotoAsync("/incidents");
        foreach (var key in (string[])["j", "x", "j"])
            await page.Keyboard.PressAsync(key);
        var here = await page.Locator("tr[aria-current]").GetAttributeAsync("id");

        await Refresh(page);

        await Expect(page.Locator("tr[aria-current]")).ToHaveAttributeAsync("id", here ?? "");
        await Expect(page.Locator("tr.is-chosen")).ToHaveCountAsync(1);
    }

    /// <summary>As if one of the page's topics had changed.</summary>
    private static async Task Refresh(IPage page) => await page.EvaluateAsync("""
        () => new Promise(done => {
          addEventListener("turbo:morph", () => setTimeout(done, 50), { once: true });
          const told = document.createElement("tandem-live");
          told.setAttribute("again", "");
          document.body.append(told);
        })
        """);

    private async Task Rename(string path, string title)
    {
        await using var other = await demo.Administrator();
        await other.Page.GotoAsync(path + "/edit");
        await other.Page.Locator("[name=title]").FillAsync(title);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
    }
}
