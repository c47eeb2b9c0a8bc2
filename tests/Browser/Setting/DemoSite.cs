using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tandem.Tests.Setting;

[assembly: AssemblyFixture(typeof(Tandem.Tests.Browser.Setting.DemoSite))]

namespace Tandem.Tests.Browser.Setting;

/// <summary>The demo company, served by the built program, and a browser to walk through it: both started once, when first needed.</summary>
public sealed partial class DemoSite : IAsyncDisposable
{
    private readonly Lazy<Task<ServerProcess>> server = new(() => ServerProcess.Start(["demo"]));
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> browser = new(async () =>
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = Chromium.Switches }));
    });

    private readonly Lazy<Task<string>> administrator;

    public DemoSite() => administrator = new(SignIn);

    /// <summary>Somebody new at the door: no cookie, no history.</summary>
    public Task<Visit> Stranger(Look look = Look.Light) => Visit(look, null);

    /// <summary>The administrator of the demo company, signed in.</summary>
    public async Task<Visit> Administrator(Look look = Look.Light) => await Visit(look, await administrator.Value);

    private async Task<Visit> Visit(Look look, string? cookies)
    {
        var address = (await server.Value).Address;
        var window = await (await browser.Value).Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            StorageState = cookies,
            ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = look == Look.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            HasTouch = look == Look.Phone,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        return new Visit(window, await window.NewPageAsync());
    }

    /// <summary>Follows the link that the program prints; it works once, so its cookie is kept for everybody.</summary>
    private async Task<string> SignIn()
    {
        var printed = await server.Value;
        while (!Link().IsMatch(printed.Said))
            await Task.Delay(100);
        await using var visit = await Stranger();
        await visit.Page.GotoAsync(Link().Match(printed.Said).Value);
        return await visit.Page.Context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            var (driver, window) = await browser.Value;
            await window.DisposeAsync();
            driver.Dispose();
        }

        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }

    [GeneratedRegex(@"http://\S+/enter/\S+")]
    private static partial Regex Link();
}
