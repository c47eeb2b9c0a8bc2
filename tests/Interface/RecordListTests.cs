using System.Net;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>Lists: the address is all their state; what was changed for many can be taken back.</summary>
public sealed class RecordListTests
{
    [Theory, Stores]
    public async Task The_address_narrows_orders_and_pages(DatabaseKind store)
    {
        await using var shop = await Filled(store);
        using var boss = shop.Visitor("boss");

        await boss.Open("/tools?limit=2&sort=title");
        Titles(boss).ShouldBe(["Axe", "Bit"]);
        boss.Page.QuerySelector("th[aria-sort=ascending]")!.TextContent.ShouldContain("Title");
        boss.Page.QuerySelector(".pager-summary")!.TextContent.ShouldContain("5");
        await boss.Press("Next page");
        Titles(boss).ShouldBe(["Clamp", "Drill"]);
        await boss.Press("Next page");
        Titles(boss).ShouldBe(["Edge"]);

        await boss.Open("/tools?weight>=3&sort=-title");
        Titles(boss).ShouldBe(["Edge", "Drill", "Clamp"]);
        await boss.Open("/tools?colour=red&columns=weight,colour");
        Titles(boss).ShouldBe(["Axe"]);
        boss.Page.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()).ShouldContain("Colour");
        boss.Page.QuerySelector(".filter-clear")!.GetAttribute("href").ShouldBe("/tools?columns=weight,colour");
        await boss.Open("/tools?weight=99");
        boss.Page.QuerySelector(".empty-state-title")!.TextContent.ShouldBe("Nothing matches");
        await boss.Open("/tools?colour=invisible");
        boss.Status.ShouldBe(HttpStatusCode.BadRequest);
        await boss.Open("/tools?sort=hash");
        boss.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, Stores]
    public async Task Ticked_rows_are_changed_at_once_and_taken_back(DatabaseKind store)
    {
        await using var shop = await Filled(store);
        using var boss = shop.Visitor("boss");
        await boss.Open("/tools");

        await boss.Submit("#bulk", ("numbers", "TOL-1"), ("numbers", "TOL-2"), ("colour", "red"));
        boss.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("2 entries were changed.");
        await boss.Open("/tools?colour=red&sort=title");
        Titles(boss).ShouldBe(["Axe", "Bit"]);

        await boss.Open("/tools");
        await boss.Submit("#bulk", ("numbers", "TOL-3"), ("colour", "red"));
        await boss.Press("Undo");
        boss.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("1 entry is as it was.");
        await boss.Open("/tools?colour=red&sort=title");
        Titles(boss).ShouldBe(["Axe", "Bit"]);
    }

    [Theory, Stores]
    public async Task N39_ticking_what_one_may_not_change_changes_nothing(DatabaseKind store)
    {
        await using var shop = await Filled(store);
        var number = await shop.Hire("Reader", new Grant("tools.read", GrantScope.Everywhere));
        using var reader = shop.Visitor("Reader");
        await reader.Open("/tools");
        reader.Page.QuerySelector("#bulk").ShouldBeNull();
        using var boss = shop.Visitor("boss");
        await boss.Open("/tools");
        var token = boss.Page.QuerySelector("#bulk input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var client = shop.As("Reader");

        var answer = await client.PostAsync("/tools/bulk", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("numbers", "TOL-1"), new("colour", "red")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the token belongs to somebody else");
        await boss.Open("/tools?colour=red");
        Titles(boss).ShouldBe(["Axe"]);
        number.ShouldStartWith("MAK-");
    }

    [Theory, Stores]
    public async Task The_palette_and_the_fields_find_by_number_and_name(DatabaseKind store)
    {
        await using var shop = await Filled(store);
        using var boss = shop.Visitor("boss");

        await boss.Open("/palette?q=tol-2");
        boss.Page.QuerySelector(".palette-item")!.GetAttribute("href").ShouldBe("/tools/TOL-2");
        await boss.Open("/palette?q=new%20tool");
        boss.Page.QuerySelector(".palette-item")!.GetAttribute("href").ShouldBe("/tools/new");
        using var client = shop.As("boss");
        var found = JsonNode.Parse(await client.GetStringAsync("/lookup/tools?q=cla"))!.AsArray();
        found.Count.ShouldBe(1);
        ((string?)found[0]!["value"]).ShouldBe("TOL-3");
        ((string?)found[0]!["label"]).ShouldBe("Clamp");
        using var nobody = shop.As("nobody");
        JsonNode.Parse(await nobody.GetStringAsync("/lookup/tools?q=cla"))!.AsArray().ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_is_not_there_is_said_on_a_page_of_its_own(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.Visitor("boss");

        foreach (var path in (string[])["/nowhere", "/tools/TOL-999", "/tools/x/moves/y", "/a/b/c/d"])
        {
            await boss.Open(path);
            boss.Status.ShouldBe(HttpStatusCode.NotFound, path);
            boss.Page.QuerySelector("h1")!.TextContent.ShouldBe("There is nothing here", path);
        }
    }

    private static async Task<Shop> Filled(DatabaseKind store)
    {
        var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        foreach (var (title, weight, colour) in ((string, int, string)[])[("Axe", 1, "red"), ("Bit", 2, "plain"), ("Clamp", 3, "plain"), ("Drill", 4, "plain"), ("Edge", 5, "plain")])
        {
            var made = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = title, ["weight"] = weight, ["colour"] = colour });
            made.Status.ShouldBe(201, made.Text);
        }

        return shop;
    }

    private static IReadOnlyList<string> Titles(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".list-title").Select(cell => cell.TextContent.Trim())];
}
