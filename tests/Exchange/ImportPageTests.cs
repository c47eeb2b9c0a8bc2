using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Exchange;

/// <summary>A sheet is brought on a page, tried, and imported by itself.</summary>
public sealed class ImportPageTests
{
    private const string Sheet = "Id,Title,Paint,Weight\n1,Awl,rot,1\n2,,rot,2\n3,Bit,blue,heavy\n4,Cut,blue,4\n";

    [Theory, Stores]
    public async Task A_sheet_is_brought_mapped_tried_and_imported(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Mona", Grant.All);
        using var mona = shop.Visitor("Mona");
        await mona.Open("/tools");
        await mona.Press("Import from a file");
        mona.Page.QuerySelector("#form-sheet")!.TextContent.ShouldContain("headings in its first row");

        await mona.Open(await Upload(shop, mona, "tools.csv", Encoding.UTF8.GetBytes(Sheet)));
        mona.Page.QuerySelector("[name='column.title'] option[selected]")!.TextContent.ShouldBe("Title (Awl)", "guessed, with an example");
        mona.Page.QuerySelector("[name='column.weight'] option[selected]")!.GetAttribute("value").ShouldBe("Weight");
        await mona.Submit("#form-mapping", ("column.colour", "Paint"), ("values.colour", "rot = red\nblue = deepBlue"), ("key", "Id"), ("source", "old: shop"));
        mona.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mona.Page.QuerySelector(".complaints")!.TextContent.ShouldContain("none of them a colon");
        await mona.Submit("#form-mapping", ("source", "old-shop"));
        mona.Status.ShouldBe(HttpStatusCode.OK);
        await shop.Settled();
        await mona.Open(mona.Place);

        Figures(mona).ShouldBe(["2", "0", "0", "2"]);
        Rows(mona).ShouldBe(["2 Would be created", "3 Rejected", "4 Rejected", "5 Would be created"]);
        mona.Page.Body!.TextContent.ShouldContain("Say what the tool is called.");
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(0, "it was only tried");

        await mona.Press("Import");
        await shop.Settled();
        await mona.Open(mona.Place);
        Figures(mona).ShouldBe(["2", "0", "0", "2"]);
        Rows(mona).ShouldBe(["2 Created", "3 Rejected", "4 Rejected", "5 Created"]);
        (await shop.Within(db => db.Set<Tool>().OrderBy(tool => tool.Serial).ToListAsync())).Select(tool => (tool.Title, tool.Colour)).ShouldBe([("Awl", Colour.Red), ("Cut", Colour.DeepBlue)]);
        using var client = shop.As("Mona");
        var rejected = Table.Read(await client.GetStringAsync(mona.Page.QuerySelector("a[download][href*='/attachments/']")!.GetAttribute("href")));
        rejected.Column("line").ShouldBe(["3", "4"]);
        var facts = await client.Get("/api/v1/imports/IMP-1/facts");
        facts.Each("name").Distinct().ShouldBe([nameof(ImportPrepared), nameof(ImportMapped), nameof(ImportStarted), nameof(ImportFinished)], ignoreOrder: true);
        (await client.Get("/api/v1/tools")).Status.ShouldBe(200);
        var made = await shop.Within(db => db.Facts.FirstAsync(fact => fact.Name == nameof(ToolBought)));
        (made.ActorName, made.Cause).ShouldBe(("Mona", "import IMP-1"));
        shop.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Bad_files_are_refused_with_a_sentence(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Mona", Grant.All);
        using var mona = shop.Visitor("Mona");
        async Task<string> Refusal(string name, byte[] content)
        {
            await mona.Open("/import/tools");
            using var client = shop.As("Mona");
            using var answer = await client.SendAsync(Sent(mona, name, content));
            ((int)answer.StatusCode).ShouldBe(422, name);
            return await answer.Content.ReadAsStringAsync();
        }

        (await Refusal("a.csv", [])).ShouldContain("Choose a file.");
        (await Refusal("a.csv", Encoding.Latin1.GetBytes("Title\nMüller\n"))).ShouldContain("not UTF-8");
        (await Refusal("a.csv", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0])).ShouldContain("no sheet of comma-separated values");
        (await Refusal("a.csv.gz", Encoding.UTF8.GetBytes("Title\nx\n"))).ShouldContain("packed in a way that cannot be read");
        (await Refusal("big.csv", new byte[100 * 1024 * 1024])).ShouldContain("at most 50 MB here");
        (await shop.Within(db => db.Set<Import>().CountAsync())).ShouldBe(0);
        Directory.EnumerateFiles(Path.Combine(shop.Services.GetRequiredService<SiteFolder>().Path, "files"), "*", SearchOption.AllDirectories).ShouldBeEmpty("nothing of it is kept");
    }

    [Theory, Stores]
    public async Task N44_only_who_may_import_sees_the_page_and_only_their_own_imports(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        Grant[] own = [new("tools.*", GrantScope.Everywhere), .. new[] { "imports.create", "imports.read", "imports.edit" }.Select(right => new Grant(right, GrantScope.Own))];
        await shop.Hire("Mona", own);
        await shop.Hire("Max", own);
        await shop.Hire("Tom", new Grant("tools.*", GrantScope.Everywhere));
        using var mona = shop.Visitor("Mona");
        await mona.Open("/import/tools");
        var page = await Upload(shop, mona, "tools.csv", Encoding.UTF8.GetBytes(Sheet));
        await mona.Open(page);
        mona.Status.ShouldBe(HttpStatusCode.OK);

        using var max = shop.Visitor("Max");
        await max.Open(page);
        max.Status.ShouldBe(HttpStatusCode.NotFound);
        using var tom = shop.Visitor("Tom");
        await tom.Open("/tools");
        tom.Page.QuerySelectorAll("a[href='/import/tools']").ShouldBeEmpty();
        await tom.Open("/import/tools");
        tom.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Stores]
    public async Task Who_lost_their_rights_meanwhile_imports_nothing(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Mona", Grant.All);
        using var mona = shop.Visitor("Mona");
        await mona.Open("/import/tools");
        await mona.Open(await Upload(shop, mona, "tools.csv", Encoding.UTF8.GetBytes("Id,Title\n1,Awl\n")));
        await mona.Submit("#form-mapping", ("key", "Id"));
        await shop.Settled();
        var person = shop.People["Mona"];
        var import = await shop.Within(db => db.Set<Import>().SingleAsync());

        shop.People["Mona"] = person with { Grants = [new("tools.read", GrantScope.Everywhere)] };
        await Begin(shop, import, person);
        (await shop.Within(db => db.Set<Import>().AsNoTracking().SingleAsync())).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(Import.Failed), row => row.Message.ShouldBe("This needs the right \"tools.create\"."));

        shop.People.Remove("Mona");
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task An_import_can_be_stopped_and_goes_on_without_doubling_anything(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Mona", Grant.All);
        using var mona = shop.Visitor("Mona");
        await mona.Open("/import/tools");
        var rows = string.Concat(Enumerable.Range(1, 900).Select(at => $"{at},Nail {at},{new string('x', 2_000)}\n"));
        var page = await Upload(shop, mona, "nails.csv", Encoding.UTF8.GetBytes("Id,Title,Notes\n" + rows));
        await mona.Open(page);
        await mona.Submit("#form-mapping", ("key", "Id"));
        await shop.Settled();
        using var client = shop.As("Mona");

        (await client.Send("POST", "/api/v1/imports/IMP-1/moves", new JsonObject { ["to"] = "running" })).Status.ShouldBe(200);
        var stopped = await client.Send("POST", "/api/v1/imports/IMP-1/moves", new JsonObject { ["to"] = "stopped" });
        await shop.Settled();
        var taken = await shop.Within(db => db.Set<Tool>().CountAsync());
        if (stopped.Status == 200)
        {
            taken.ShouldBeLessThan(900);
            (await client.Send("POST", "/api/v1/imports/IMP-1/moves", new JsonObject { ["to"] = "running" })).Status.ShouldBe(200);
            await shop.Settled();
        }

        var done = (await client.Get("/api/v1/imports/IMP-1")).Json;
        ((string)done["state"]!, (int)done["rows"]!).ShouldBe((Import.Done, 900));
        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(900);
        stopped.Status.ShouldBe(200, "it was still running");
        (await client.Get("/api/v1/imports/IMP-1/facts")).Each("name").ShouldContain(nameof(ImportProgressed), "who waits sees it come on");
    }

    [Theory, Stores]
    public async Task A_sheet_that_was_removed_meanwhile_is_said_to_be_gone(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        await shop.Hire("Mona", Grant.All);
        using var mona = shop.Visitor("Mona");
        await mona.Open("/import/tools");
        await mona.Open(await Upload(shop, mona, "tools.csv", Encoding.UTF8.GetBytes("Id,Title\n1,Awl\n")));
        await mona.Submit("#form-mapping", ("key", "Id"));
        await shop.Settled();
        await mona.Open(mona.Place);
        await mona.Submit("form[action*='/files/']");

        await Begin(shop, await shop.Within(db => db.Set<Import>().SingleAsync()), shop.People["Mona"]);

        (await shop.Within(db => db.Set<Import>().AsNoTracking().SingleAsync())).Message.ShouldBe("The sheet was removed. Bring it again.");
        await mona.Open("/imports/IMP-1");
        (mona.Status, mona.Page.QuerySelector("#form-mapping")).ShouldBe((HttpStatusCode.OK, null));
    }

    private static async Task Begin(Shop shop, Import import, Actor by)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BeginImport>().Run(new(import.Id, Import.Running), by);
        await shop.Settled();
    }

    /// <summary>Sends a file as the form on the open page would; hands back where that leads.</summary>
    private static async Task<string> Upload(Shop shop, Visitor visitor, string name, byte[] content)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = shop.Address };
        using var answer = await client.SendAsync(Sent(visitor, name, content));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static HttpRequestMessage Sent(Visitor visitor, string name, byte[] content)
    {
        var form = visitor.Page.QuerySelector("#form-sheet")!;
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var sent = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("sheet"), "_form" },
            { file, "file", name },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = sent };
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.GetAllCookies().Select(cookie => $"{cookie.Name}={cookie.Value}")));
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }

    private static IReadOnlyList<string> Figures(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".figure-value").Select(figure => figure.TextContent.Trim())];

    private static IReadOnlyList<string> Rows(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".card table tbody tr").Where(row => row.QuerySelector("td.number") is not null)
        .Select(row => $"{row.Children[0].TextContent.Trim()} {row.Children[1].TextContent.Trim()}")];
}
