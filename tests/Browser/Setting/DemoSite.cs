using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tandem.Tests.Setting;

[assembly: AssemblyFixture(typeof(Tandem.Tests.Browser.Setting.DemoSite))]

// A walk waits for the browser more than it works.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace Tandem.Tests.Browser.Setting;

/// <summary>The demo company, served by the built program, and a browser to walk through it: both started once, when first needed.</summary>
public sealed partial class DemoSite : IAsyncDisposable
{
    /// <summary>A machine that does other things at the same time is slow, not broken.</summary>
    private const float Patience = 30_000;

    private readonly Lazy<Task<ServerProcess>> server = new(() => ServerProcess.Start(["demo"], host: "localhost"));
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> browser = new(async () =>
    {
        var driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Program, Args = Chromium.Switches }));
    });

    private readonly Lazy<Task<string>> administrator;
    private readonly Lazy<Task<string>> agent;
    private readonly Lazy<Task<string>> requester;

    public DemoSite() => (administrator, agent, requester) = (new(() => SignIn(0)), new(() => SignIn(1)), new(() => SignIn(2)));

    /// <summary>Somebody new at the door: no cookie, no history.</summary>
    public Task<Visit> Stranger(Look look = Look.Light, string language = "en-GB") => Visit(look, null, language);

    /// <summary>The administrator of the demo company, signed in.</summary>
    /// <param name="script">False: with script switched off.</param>
    public async Task<Visit> Administrator(Look look = Look.Light, bool script = true) => await Visit(look, await administrator.Value, script: script);

    /// <summary>Somebody who works on incidents all day.</summary>
    public async Task<Visit> Agent(Look look = Look.Light) => await Visit(look, await agent.Value);

    /// <summary>Somebody who needs help.</summary>
    public async Task<Visit> Requester(Look look = Look.Light) => await Visit(look, await requester.Value);

    private async Task<Visit> Visit(Look look, string? cookies, string language = "en-GB", bool script = true)
    {
        var address = (await server.Value).Address;
        var size = look == Look.Phone ? Browser.Setting.Visit.Narrow : Browser.Setting.Visit.Wide;
        var window = await (await browser.Value).Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            StorageState = cookies,
            ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = look == Look.Phone,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            Locale = language,
            TimezoneId = "Europe/Berlin",
        });
        window.SetDefaultTimeout(Patience);
        return new Visit(window, await window.NewPageAsync());
    }

    /// <summary>Follows one of the links that the program prints; it works once, so its cookie is kept for everybody.</summary>
    private async Task<string> SignIn(int link)
    {
        var printed = await server.Value;
        while (Link().Count(printed.Said) <= link)
            await Task.Delay(100);
        await using var visit = await Stranger();
        await visit.Page.GotoAsync(Link().Matches(printed.Said)[link].Value);
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
