using System.Net;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>Pages are read in the reader's language, on the reader's clock, in the light the reader likes.</summary>
public sealed class ReadingTests(Shops workshops) : IClassFixture<Shops>
{
    [Fact]
    public async Task The_language_is_the_person_s_own()
    {
        var shop = await workshops.On(DatabaseKind.Sqlite);
        shop.People["J"] = shop.People["boss"] with { Name = "Jürgen", Language = "de-AT", Zone = "Europe/Vienna" };
        using var visitor = new Visitor(shop.Address);
        visitor.Cookies.Add(shop.Address, new Cookie("Who", "J"));

        await visitor.Open("/tools");

        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("de");
        visitor.Page.QuerySelector(".skip")!.TextContent.ShouldBe("Zum Inhalt springen");
    }

    [Fact]
    public async Task The_theme_is_kept_and_rendered_on_the_server()
    {
        using var boss = (await workshops.On(DatabaseKind.Sqlite)).Visitor("boss");
        await boss.Open("/tools");
        boss.Page.DocumentElement.GetAttribute("data-bs-theme").ShouldBe("light");

        await boss.Press("Dark");

        await boss.Open("/tools");
        boss.Page.DocumentElement.GetAttribute("data-bs-theme").ShouldBe("dark");
        boss.Page.QuerySelector("button[aria-pressed=true]")!.TextContent.ShouldBe("Dark");
    }

    [Fact]
    public async Task A_page_holds_nothing_inline_and_its_policy_says_so()
    {
        var shop = await workshops.On(DatabaseKind.Sqlite);
        using var client = shop.As("boss");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var answer = await client.GetAsync("/tools");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty();
        page.QuerySelectorAll("main, nav[aria-label], h1").Length.ShouldBeGreaterThanOrEqualTo(3);
    }
}
