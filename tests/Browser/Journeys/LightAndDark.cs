using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>The look is the reader's own choice, at once and for good.</summary>
public sealed class LightAndDark(DemoSite demo)
{
    [Journey]
    public async Task The_theme_is_switched_at_once_and_remembered()
    {
        await using var visit = await demo.Requester();
        var page = visit.Page;
        await page.GotoAsync("/portal");
        var root = page.Locator("html");
        await Expect(root).ToHaveAttributeAsync("data-bs-theme", "light");

        await page.Locator(".user-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-bs-theme", "dark");
        await page.ReloadAsync();
        await Expect(root).ToHaveAttributeAsync("data-bs-theme", "dark");

        await page.Locator(".user-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Automatic" }).ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-bs-theme", "light");
        await page.EvaluateAsync("() => addEventListener('tandem:theme', () => document.documentElement.dataset.heard = 'yes')");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(root).ToHaveAttributeAsync("data-bs-theme", "dark");
        await Expect(root).ToHaveAttributeAsync("data-heard", "yes");
    }
}
