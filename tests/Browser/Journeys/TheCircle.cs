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

        await page.GotoAsync("/launches");
        await page.GetByRole(AriaRole.Link, new() { Name = "Baskets that wait for you" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Results" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Incidents" })).ToBeVisibleAsync();
        visit.Complaints.Where(complaint => !complaint.Contains("422", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
