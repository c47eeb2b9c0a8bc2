using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Exchange;

/// <summary>Lists leave the house as their reader sees them.</summary>
public sealed class ExportTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_list_comes_out_as_comma_separated_values_with_numbers_names_and_times(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var owner = await shop.Hire("Öznur");
        await Buy(boss, new() { ["title"] = "Saw, \"fine\"\nand sharp", ["owner"] = owner, ["bought"] = "2026-03-04T05:06:07.5+01:00", ["weight"] = -3, ["colour"] = "deepBlue", ["sharp"] = true, ["price"] = 250 });

        using var answer = await Csv(boss, $"/api/v1/tools?owner={owner}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8; header=present");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=tools-");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldEndWith(".csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[0].ShouldNotBe((byte)0xEF, "programs get no byte order mark");
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        text.ShouldContain("\r\n");
        var table = Table.Read(text);
        table.Column("title").ShouldBe(["Saw, \"fine\"\nand sharp"]);
        table.Column("owner").ShouldBe([owner]);
        table.Column("owner.name").ShouldBe(["Öznur"]);
        table.Column("bought").ShouldBe(["2026-03-04T04:06:07.5Z"]);
        (table.Column("weight")[0], table.Column("colour")[0], table.Column("sharp")[0], table.Column("price")[0], table.Column("state")[0]).ShouldBe(("-3", "deepBlue", "true", "250", "new"));
        table.Column("createdAt")[0].ShouldEndWith("Z");
    }

    [Theory, Stores]
    public async Task A_long_list_comes_out_whole_in_its_order(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        const int Many = 1_203;
        await shop.Within(async db =>
        {
            for (var at = 0; at < Many; at++)
            {
                var tool = new Tool { Title = $"Nail {at:0000}", Weight = at % 7 };
                db.Add(tool);
                db.Announce(new ToolBought(tool.Id), Actor.System("test"));
            }

            return await db.SaveChangesAsync();
        });

        var table = await Read(boss, "/api/v1/tools?sort=-weight,title&columns=weight");

        table.Headings.ShouldBe(["number", "title", "weight"]);
        table.Rows.Count.ShouldBe(Many);
        table.Column("number").Distinct().Count().ShouldBe(Many);
        table.Rows.Select(row => (-int.Parse(row[2], CultureInfo.InvariantCulture), row[1])).ShouldBeInOrder();
        (await Read(boss, "/api/v1/tools?weight=3")).Rows.Count.ShouldBe(Enumerable.Range(0, Many).Count(at => at % 7 == 3));
    }

    [Theory]
    [Stores("=1+1")]
    [Stores("+1")]
    [Stores("-1")]
    [Stores("@SUM(A1)")]
    [Stores("\tx")]
    [Stores("\rx")]
    [Stores("'=1+1")]
    [Stores("=HYPERLINK(\"http://evil\",\"x\")")]
    [Stores("＝1+1")]
    public async Task N67_a_cell_that_a_spreadsheet_would_run_is_disarmed_and_quoted(DatabaseKind store, string text)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var number = await Buy(boss, new() { ["title"] = text });

        using var answer = await Csv(boss, $"/api/v1/tools?title={Uri.EscapeDataString(text)}");
        var csv = await answer.Content.ReadAsStringAsync();

        csv.ShouldContain($",\"'{text.Replace("\"", "\"\"")}\",");
        Table.Read(csv).Column("title").ShouldBe(["'" + text]);
        number.ShouldStartWith("TOL-");
    }

    [Theory, Stores]
    public async Task N44_nobody_exports_what_they_may_not_see(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var (here, there) = (await shop.Hire("Hither"), await shop.Hire("Yonder"));
        var rita = await shop.Hire("Rita44", new Grant("tools.read", GrantScope.Own), new Grant("makers.read", GrantScope.Own));
        await Buy(boss, new() { ["title"] = "Ritas", ["owner"] = rita, ["shop"] = here, ["price"] = 44 });
        await Buy(boss, new() { ["title"] = "Not hers", ["owner"] = there, ["shop"] = there, ["price"] = 4444 });
        using var own = shop.As("Rita44");

        var mine = await Read(own, "/api/v1/tools");
        mine.Column("title").ShouldBe(["Ritas"]);
        mine.Headings.ShouldNotContain("price");
        mine.Column("shop").ShouldBe([here]);
        mine.Column("shop.name").ShouldBe([""], "a name she may not see");
        foreach (var query in (string[])["price=44", "sort=price", "columns=price", "columns=nothing"])
            ((int)(await Csv(own, $"/api/v1/tools?{query}")).StatusCode).ShouldBe(400, query);

        await shop.Hire("Nora44");
        using var nobody = shop.As("Nora44");
        (await Csv(nobody, "/api/v1/tools")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Csv(nobody, "/export/tools")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await shop.Hire("Will44", new Grant("tools.read", GrantScope.Everywhere), new Grant("makers.read", GrantScope.Everywhere), new Grant("tools.edit", GrantScope.Organisation, shop.People["Hither"].Person));
        using var will = shop.As("Will44");
        var half = await Read(will, $"/api/v1/tools?shop={here},{there}&sort=number&columns=price");
        half.Column("price").ShouldBe(["44", ""], "prices only where he works");
        (await Read(own, "/export/tools?columns=price,weight")).Headings.ShouldBe(["number", "title", "weight"]);
    }

    [Theory, Stores]
    public async Task N02_an_export_is_asked_by_known_fields_and_has_no_pages(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        foreach (var query in (string[])["nothing=1", "sort=title;drop table tools", "limit=5", "cursor=x", "columns=(select 1)", "weight=1 or 1=1"])
        {
            using var answer = await Csv(boss, $"/api/v1/tools?{query}");
            ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((400, "application/problem+json"), query);
            answer.Content.Headers.ContentDisposition.ShouldBeNull(query);
        }
    }

    [Theory, Stores]
    public async Task Only_who_asks_for_comma_separated_values_gets_them(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        foreach (var (accept, type) in ((string, string)[])[("text/csv", "text/csv"), ("application/json, text/csv;q=0.5", "application/json"), ("text/csv, application/json;q=0.5", "text/csv"), ("*/*", "application/json"), ("text/html", "application/json")])
        {
            using var answer = await Csv(boss, "/api/v1/makers", accept);
            (accept, answer.Content.Headers.ContentType!.MediaType).ShouldBe((accept, type));
            answer.Headers.Vary.ShouldContain("Accept");
        }
    }

    [Theory, Stores]
    public async Task The_journal_tells_who_took_which_list_out(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        await shop.Hire("Taker", new Grant("tools.read", GrantScope.Everywhere));
        using var taker = shop.As("Taker");
        await Read(taker, "/api/v1/tools?state=open");

        var me = shop.People["Taker"].Person!.Value;
        var fact = await shop.Within(db => db.Facts.SingleAsync(fact => fact.Record == me && fact.Name == nameof(ListExported)));
        (fact.ActorName, fact.As<ListExported>().List, fact.As<ListExported>().Query).ShouldBe(("Taker", "tools", "?state=open"));
    }

    [Theory, Stores]
    public async Task Every_list_has_a_button_that_exports_what_it_shows(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await Buy(boss, new() { ["title"] = "Button A", ["colour"] = "red", ["notes"] = "buttons" });
        await Buy(boss, new() { ["title"] = "Button B", ["colour"] = "plain" });
        using var visitor = shop.Visitor("boss");

        await visitor.Open("/tools?colour=red&columns=colour,weight&sort=-title");
        var links = visitor.Page.QuerySelectorAll("a[href^='/export/tools']").Select(link => link.GetAttribute("href")!).ToList();
        visitor.Page.QuerySelectorAll("summary").Select(summary => summary.GetAttribute("title")).ShouldContain("Export and import");
        links.Count.ShouldBe(2);

        using var answer = await Csv(boss, links[0], "text/html");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF }, "a spreadsheet takes UTF-8 for something else without a mark");
        var shown = Table.Read(System.Text.Encoding.UTF8.GetString(bytes[3..]));
        shown.Headings.ShouldBe(["number", "title", "colour", "weight"]);
        shown.Column("colour").ShouldAllBe(colour => colour == "red");
        shown.Column("title").ShouldContain("Button A");
        (await Read(boss, links[1])).Headings.ShouldContain("notes");
    }

    [Theory, Stores]
    public async Task Fields_that_were_added_come_out_too(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        var keeper = await shop.Hire("Keeper");
        foreach (var field in (JsonObject[])
        [
            new() { ["of"] = "tools", ["name"] = "place", ["label"] = "Place", ["type"] = "text" },
            new() { ["of"] = "tools", ["name"] = "keptBy", ["label"] = "Kept by", ["type"] = "person" },
            new() { ["of"] = "tools", ["name"] = "secret", ["label"] = "Secret", ["type"] = "text", ["onlyInternal"] = true },
        ])
            (await boss.Send("POST", "/api/v1/custom-fields", field)).Status.ShouldBe(201);
        await shop.Hire("Asker", new Grant("tools.read", GrantScope.Everywhere));
        await Buy(boss, new() { ["title"] = "Vice", ["custom"] = new JsonObject { ["place"] = "=Shelf", ["keptBy"] = keeper, ["secret"] = "hush" } });

        var table = await Read(boss, "/api/v1/tools");
        (table.Column("custom.place")[0], table.Column("custom.keptBy")[0], table.Column("custom.keptBy.name")[0], table.Column("custom.secret")[0]).ShouldBe(("'=Shelf", keeper, "Keeper", "hush"));
        using var asker = shop.As("Asker");
        var seen = await Read(asker, "/api/v1/tools");
        seen.Headings.ShouldNotContain("custom.secret");
        seen.Column("custom.place").ShouldBe(["'=Shelf"]);
    }

    [Theory, Stores]
    public async Task A_list_can_be_written_as_the_records_the_API_shows(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await Buy(boss, new() { ["title"] = "As JSON" });
        await using var scope = shop.Services.CreateAsyncScope();
        var list = await scope.ServiceProvider.GetRequiredService<ListReader>().Read(Tool.Kind, [new("title", "As JSON")], shop.People["boss"], []);
        using var to = new MemoryStream();

        var written = await scope.ServiceProvider.GetRequiredService<ExportList>().Run(new(list, [], "title=As JSON", ExportFormat.Json, to), shop.People["boss"]);

        var shown = (await boss.Get("/api/v1/tools?title=As JSON")).Json["items"]!.ToJsonString();
        (written, JsonNode.Parse(to.ToArray())!.ToJsonString()).ShouldBe((1, shown));
    }

    internal static async Task<string> Buy(HttpClient client, JsonObject tool)
    {
        var made = await client.Send("POST", "/api/v1/tools", tool);
        made.Status.ShouldBe(201, made.Text);
        return (string)made.Json["number"]!;
    }

    internal static async Task<Table> Read(HttpClient client, string path)
    {
        using var answer = await Csv(client, path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return Table.Read(text.TrimStart('\uFEFF'));
    }

    private static Task<HttpResponseMessage> Csv(HttpClient client, string path, string accept = "text/csv")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return client.SendAsync(request);
    }
}
