using Microsoft.Playwright;
using Tandem.Tests.Browser.Setting;

namespace Tandem.Tests.Browser.Looks;

/// <summary>What one is told can be read by everybody, and the bell follows by itself.</summary>
public sealed class NoticePages(DemoSite demo)
{
    [Theory, Looks("/notices"), Looks("/notices?show=all"), Looks("/settings")]
    public async Task Have_no_barriers(Look look, string path)
    {
        await using var visit = await demo.Administrator(look);
        await Tell(visit, await Colleague(visit));
        var answer = await visit.Page.GotoAsync(path);

        answer!.Status.ShouldBe(200);
        (await visit.Barriers()).ShouldBeEmpty();
        (await visit.Overhang()).ShouldBeLessThanOrEqualTo(0, "nothing stands out of the window");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory, Looks]
    public async Task Ring_while_a_page_is_open_and_fall_silent_when_it_was_read(Look look)
    {
        await using var visit = await demo.Administrator(look);
        await visit.Page.GotoAsync("/notices");
        if (await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).IsVisibleAsync())
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".empty-state-title")).ToHaveTextAsync("Nothing new");

        var number = await Tell(visit, await Colleague(visit));

        await Assertions.Expect(visit.Page.Locator("#bell .count")).ToHaveTextAsync("1", new() { Timeout = 15_000 });
        await Assertions.Expect(visit.Page.Locator(".notice-number")).ToHaveTextAsync(number);
        await visit.Page.Locator(".notice-title").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Nothing works");
        await Assertions.Expect(visit.Page.Locator("#bell .count")).ToHaveCountAsync(0);
        visit.Complaints.ShouldBeEmpty();
    }

    /// <summary>Enters somebody new, invites them, and opens a window of theirs.</summary>
    private async Task<Visit> Colleague(Visit administrator)
    {
        var name = $"nora{Guid.CreateVersion7():n}";
        await using var other = await demo.Administrator();
        await other.Page.GotoAsync("/people/new");
        await other.Page.Locator("#form-create [name=name]").FillAsync("Nora New");
        await other.Page.Locator("#form-create [name=userName]").FillAsync(name);
        await other.Page.Locator("#form-create button.btn-primary").ClickAsync();
        await other.Page.Locator("form[action$='/invite'] button").ClickAsync();
        var link = (await other.Page.Locator("pre.once").TextContentAsync())!.Trim();
        var visit = await demo.Stranger();
        await visit.Page.GotoAsync(new Uri(link).AbsolutePath);
        await visit.Page.Locator("#form-invitation [name=password]").FillAsync("a long sentence of hers");
        await visit.Page.Locator("#form-invitation button.btn-primary").ClickAsync();
        await visit.Page.Locator(".portal-bar").WaitForAsync();
        administrator.Complaints.ShouldBeEmpty();
        return visit;
    }

    /// <summary>Lets somebody report something and mention the administrator; hands back the report's number.</summary>
    private static async Task<string> Tell(Visit administrator, Visit colleague)
    {
        await using (colleague)
        {
            administrator.Complaints.ShouldBeEmpty();
            return await colleague.Page.EvaluateAsync<string>("""
                async () => {
                  const post = async (path, body) => (await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();
                  const { number } = await post("/api/v1/incidents", { title: "Nothing works" });
                  await post(`/api/v1/incidents/${number}/comments`, { text: "@admin, please look" });
                  return number;
                }
                """);
        }
    }
}
