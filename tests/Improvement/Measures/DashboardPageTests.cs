using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Improvement.Measures;

/// <summary>The dashboard as somebody opens it who does not know yet what is in the house.</summary>
public sealed class DashboardPageTests
{
    [Theory, Stores]
    public async Task Where_nothing_happened_for_long_the_dashboard_leads_to_the_year_in_which_something_did(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await office.Log("Long ago");
        await house.Settled();
        var day = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        house.Clock.Move(TimeSpan.FromDays(400));
        using var boss = await house.SignedIn("Boss", StandardRole.Administrator);

        await boss.Open("/dashboard");
        await boss.Open(boss.Page.QuerySelector("main a[href^='/dashboard?from=']")!.GetAttribute("href")!);

        boss.Place.ShouldBe($"/dashboard?from={day.AddDays(-364):yyyy-MM-dd}&until={day.AddDays(1):yyyy-MM-dd}");
        boss.Page.QuerySelector("main a[href^='/dashboard?from=']").ShouldBeNull();
        await boss.Open("/dashboard?team=none");
        boss.Page.QuerySelector("main a[href^='/dashboard?team=none&from=']").ShouldNotBeNull("what the dashboard is narrowed to stays");
    }
}
