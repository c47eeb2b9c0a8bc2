using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>A device signs in its owner's place.</summary>
public sealed class APasskey(DemoSite demo)
{
    [Journey]
    public async Task Is_added_in_the_profile_and_signs_in_without_a_word()
    {
        await using var visit = await demo.Requester();
        var page = visit.Page;
        await Plug(page);

        await page.GotoAsync("/me");
        await page.GetByLabel("Name of the device").FillAsync("Test telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Test telephone", Exact = true })).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How can we help?" })).ToBeVisibleAsync();
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>A device that says yes to everything, as WebAuthn's own testing protocol offers it.</summary>
    private static async Task Plug(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
