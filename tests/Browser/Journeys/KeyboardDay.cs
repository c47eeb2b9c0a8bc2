using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>An agent's day without a mouse.</summary>
public sealed class KeyboardDay(DemoSite demo)
{
    [Journey]
    public async Task Goes_through_lists_records_and_forms_by_letters()
    {
        await using var agent = await demo.Agent();
        var page = agent.Page;
        await page.GotoAsync("/desk");

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Press(page, "g", "i");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Incidents", Level = 1 })).ToBeVisibleAsync();
        var row = page.Locator("tr[aria-current]");
        var number = row.Locator("[data-open]");
        await Press(page, "j");
        var first = await number.InnerTextAsync();
        await Press(page, "j");
        await Expect(number).Not.ToHaveTextAsync(first);
        await Press(page, "k");
        await Expect(number).ToHaveTextAsync(first);
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByText("1 selected")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".trail")).ToContainTextAsync(first);

        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("e and j are only letters here");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".timeline p").GetByText("e and j are only letters here")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("e");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Edit {first}" })).ToBeVisibleAsync();
        await Expect(page.Locator("[name=title]")).ToBeFocusedAsync();
        agent.Complaints.ShouldBeEmpty();
    }

    [Journey]
    public async Task Finds_a_record_a_page_and_something_to_begin_in_the_palette()
    {
        await using var agent = await demo.Agent();
        var page = agent.Page;
        await page.GotoAsync("/desk");

        await Ask(page, "INC-1");
        await Expect(page.Locator(".trail")).ToContainTextAsync("INC-1");
        await Ask(page, "major incidents");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Major incidents" })).ToBeVisibleAsync();
        await Ask(page, "new incident");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New incident" })).ToBeVisibleAsync();
        agent.Complaints.ShouldBeEmpty();
    }

    [Journey]
    public async Task Searches_in_the_list_and_keeps_what_was_asked_in_the_address()
    {
        await using var agent = await demo.Agent();
        var page = agent.Page;
        await page.GotoAsync("/incidents");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("printer");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/incidents?q=printer");
        await Expect(page.Locator("tr[data-row]").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search in the list" })).ToHaveValueAsync("printer");
    }

    private static async Task Press(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }

    private static async Task Ask(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Control+k");
        var palette = page.Locator("#palette");
        await palette.GetByRole(AriaRole.Combobox).FillAsync(text);
        await Expect(palette.GetByRole(AriaRole.Option).First).ToContainTextAsync(text, new() { IgnoreCase = true });
        await page.Keyboard.PressAsync("Enter");
    }
}
