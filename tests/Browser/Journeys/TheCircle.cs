using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;
using static Microsoft.Playwright.Assertions;

namespace Tandem.Tests.Browser.Journeys;

/// <summary>The circle between product and operations: what hurts raises what is to be built, operations say whether it can be, it gets an honest date, goes through checks, and is measured.</summary>
public sealed class TheCircle(DemoSite demo)
{
    private const string Item = "Move the shop's sessions out of the web servers";

    /// <summary>Lets an incident of the shop's past, on which the item did not rest yet, speak for it, and waits until its score has risen by that.</summary>
    private const string Rise = """
        async number => {
          const read = async path => (await fetch(`/api/v1/${path}`)).json();
          const before = await read(`backlog-items/${number}`);
          const linked = new Set((await read(`backlog-items/${number}/links`)).items.map(link => link.to));
          const shop = (await read("services?q=shop")).items.find(service => service.name === "Customer web shop").number;
          const incident = (await read(`incidents?service=${shop}&priority=2&state=closed&limit=50`)).items.find(each => !linked.has(each.number)).number;
          await fetch(`/api/v1/backlog-items/${number}/links`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ relation: "supportedBy", to: incident }) });
          for (let looks = 0; looks < 150; looks++) {
            if ((await read(`backlog-items/${number}`)).businessImpact > before.businessImpact) return incident;
            await new Promise(done => setTimeout(done, 200));
          }
          return `${incident} did not raise it`;
        }
        """;

    /// <summary>Brings a release into use past every gate that is shut, and says where it stands then.</summary>
    private const string Deploy = """
        async number => {
          const send = (path, body) => fetch(`/api/v1/releases/${number}/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
          for (const gate of (await (await fetch(`/api/v1/releases/${number}`)).json()).gates)
            await send("gate-waivers", { gate: gate.name, reason: "Shown in a journey" });
          for (const to of ["building", "testing", "ready", "deploying", "deployed"]) await send("moves", { to });
          return (await (await fetch(`/api/v1/releases/${number}`)).json()).state;
        }
        """;

    [Journey]
    public async Task Leads_from_an_incident_over_an_honest_date_to_what_came_of_a_launch()
    {
        await using var visit = await demo.Administrator();
        var page = visit.Page;
        await page.GotoAsync("/backlog-items?sort=number");
        await page.GetByRole(AriaRole.Link, new() { Name = Item }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What speaks for it" })).ToBeVisibleAsync();

        var incident = await page.EvaluateAsync<string>(Rise, page.Url.Split('/')[^1]);
        await page.ReloadAsync();
        await page.GetByText("Hours of incidents, times the people hit").ClickAsync();
        await Expect(page.Locator("details[open] .links").GetByText(incident).First).ToBeVisibleAsync();

        await Expect(page.Locator(".card").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Feasibility" }) }).Locator(".state").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { Name = "Ordering again is one step" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ordering again is one step" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Even odds", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What moved its date" })).ToBeVisibleAsync();

        await page.GotoAsync("/launches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Order again in one step" }).ClickAsync();
        await Expect(page.Locator(".gates").GetByText("Missing").First).ToBeVisibleAsync();
        var next = page.Url.Split('/')[^1];
        (await page.EvaluateAsync<int>("async number => (await fetch(`/api/v1/launches/${number}/moves`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ to: 'go' }) })).status", next))
            .ShouldBe(422, "nothing goes while a check is missing");

        await page.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();
        await Expect(page.Locator(".complaints").GetByText("The way back is planned and was tried")).ToBeVisibleAsync();
        await LetGo(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Its release is not in use yet: deploy it first.")).ToBeVisibleAsync();
        var release = await page.EvaluateAsync<string>("async number => (await (await fetch(`/api/v1/launches/${number}`)).json()).release", next);
        (await page.EvaluateAsync<string>(Deploy, release)).ShouldBe("deployed");

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Announce", Exact = true }).ClickAsync();
        await Expect(page.Locator("#announce textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Order again what I ordered last week"));
        await page.Locator("#announce").GetByRole(AriaRole.Button, new() { Name = "Announce" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "In the changelog" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Carry it out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "In early-life support" })).ToBeVisibleAsync();
        await Expect(page.GetByText("As expected so far").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "In the changelog" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Order again in one step" })).ToBeVisibleAsync();

        // What was launched in the autumn has had its month: its effect is measured, and it was said what was learnt.
        await page.GotoAsync("/launches?state=closed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Found at once, paid as expected" }).ClickAsync();
        var results = page.Locator(".card").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Results" }) });
        await Expect(results.GetByRole(AriaRole.Row, new() { Name = "Adoption" }).GetByText("As expected", new() { Exact = true })).ToBeVisibleAsync();
        await results.GetByRole(AriaRole.Row, new() { Name = "Incidents" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("tbody a[href^='/incidents/INC-']").First).ToBeVisibleAsync();
        visit.Complaints.Where(complaint => !complaint.Contains("422", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Whoever answers for it lets it go without the checks that are missing.</summary>
    private static async Task LetGo(IPage page)
    {
        var missing = page.Locator(".gates li").Filter(new() { HasText = "Missing" });
        for (var left = await missing.CountAsync(); left > 0; left--)
        {
            await Expect(missing).ToHaveCountAsync(left);
            await missing.First.GetByText("Let it go without").ClickAsync();
            await missing.First.GetByLabel("Why it may go without").FillAsync("The team stays beside the desk");
            await missing.First.GetByRole(AriaRole.Button, new() { Name = "Waive" }).ClickAsync();
        }

        await Expect(missing).ToHaveCountAsync(0);
    }
}
