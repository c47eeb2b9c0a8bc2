using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Views;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Exchange;

/// <summary>A list under a name: a question that each reader asks for themselves.</summary>
public sealed class ViewTests(Shops workshops) : IClassFixture<Shops>
{
    private const string Views = "/api/v1/views";
    private static int counter;

    [Theory, Stores]
    public async Task A_view_is_saved_renamed_changed_and_removed(DatabaseKind store)
    {
        var (shop, name) = (await workshops.On(store), await Person(await workshops.On(store), Reading));
        using var me = shop.As(name);

        var made = await Save(me, "Sharp ones", "sharp=true&sort=-title&columns=weight,colour&limit=5&cursor=abc");

        made.Status.ShouldBe(201, made.Text);
        ((string)made.Json["of"]!, (string)made.Json["query"]!, (string)made.Json["sharedWith"]!).ShouldBe(("tools", "sharp=true&sort=-title&columns=weight,colour", "me"));
        var path = made.Headers.Location!.ToString();
        made.Tag.ShouldBe("\"1\"");
        (await me.Get($"{Views}?of=tools")).Each("name").ShouldBe(["Sharp ones"]);
        (await me.Send("PATCH", path, new JsonObject { ["name"] = "x" })).Status.ShouldBe(428);
        (await me.Send("PATCH", path, new JsonObject { ["name"] = "x" }, ("If-Match", "\"7\""))).Status.ShouldBe(412);
        var changed = await me.Send("PATCH", path, new JsonObject { ["name"] = "Blunt ones", ["query"] = "sharp=false" }, ("If-Match", "\"1\""));
        (changed.Status, (string)changed.Json["name"]!, (string)changed.Json["query"]!, changed.Tag).ShouldBe((200, "Blunt ones", "sharp=false", "\"2\""));
        (await me.Send("PUT", $"{path}/opening")).Status.ShouldBe(204);
        ((bool)(await me.Get(path)).Json["opens"]!).ShouldBeTrue();
        (await me.Send("DELETE", path)).Status.ShouldBe(204);
        (await me.Get(path)).Status.ShouldBe(404);
        (await me.Get(Views)).Each("name").ShouldBeEmpty();

        var id = Guid.Parse((string)made.Json["id"]!);
        var facts = await shop.Within(db => db.Facts.Where(fact => fact.Record == id).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());
        facts.ShouldBe([nameof(ViewSaved), nameof(ViewEdited), nameof(ViewChosen), nameof(ViewRemoved)]);
    }

    [Theory]
    [Stores("nothing=1")]
    [Stores("sort=title;drop table tools")]
    [Stores("sort=(select 1)")]
    [Stores("columns=nothing")]
    [Stores("weight=1 or 1=1")]
    [Stores("owner.name=x")]
    public async Task N02_a_view_of_unknown_fields_is_refused(DatabaseKind store, string query)
    {
        var shop = await workshops.On(store);
        using var me = shop.As(await Person(shop, Reading));

        (await Save(me, "Evil", query)).Status.ShouldBe(400);
        (await me.Get(Views)).Each("name").ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N02_a_kept_view_whose_field_is_gone_says_so_and_closes_no_list(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        var name = await Person(shop, Reading);
        using var me = shop.As(name);
        var id = Guid.Parse((string)(await Save(me, "Old", "sharp=true")).Json["id"]!);
        (await me.Send("PUT", $"{Views}/{id}/opening")).Status.ShouldBe(204);
        await shop.Within(async db =>
        {
            var view = await db.Set<SavedView>().SingleAsync(view => view.Id == id);
            view.Query = "vanished=true";
            db.Announce(new ViewEdited(view.About, view.Of, view.Name, view.Query, view.SharedWith, null), Actor.System("test"));
            return await db.SaveChangesAsync();
        });

        (await me.Get($"/api/v1/tools?{(string)(await me.Get($"{Views}/{id}")).Json["query"]!}")).Json["detail"]!.ToString().ShouldContain("vanished");
        using var visitor = shop.Visitor(name);
        await visitor.Open("/tools");
        (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, "/tools"), "the list opens without it");
    }

    [Theory, Stores]
    public async Task Whoever_may_share_shares_with_a_team_or_with_everybody(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        var (own, lead, mate, other) = (await Person(shop, Reading), await Person(shop, [.. Reading, new("views.share", GrantScope.Everywhere)]), await Person(shop, Reading), await Person(shop, Reading));
        var team = Guid.CreateVersion7();
        foreach (var member in (string[])[lead, mate])
            shop.People[member] = shop.People[member] with { Teams = [team] };
        using var mine = shop.As(own);
        using var leading = shop.As(lead);
        using var mates = shop.As(mate);
        using var others = shop.As(other);

        (await Save(mine, "Loud", "sharp=true", "everybody")).Status.ShouldBe(403);
        (await Save(leading, "Ours all", "sharp=true", "everybody")).Status.ShouldBe(201);
        var shared = await shop.Within(db => db.Set<SavedView>().AsNoTracking().SingleAsync(view => view.Name == "Ours all" && view.OwnerName == lead));
        await shop.Within(async db =>
        {
            var view = new SavedView { Of = "tool", Name = "The team's", Query = "sharp=false", Owner = shared.Owner, OwnerName = lead, SharedWith = ViewAudience.Team, Team = team };
            db.Add(view);
            db.Announce(new ViewSaved(view.About, view.Of, view.Name, view.Query, view.SharedWith, view.Team), Actor.System("test"));
            return await db.SaveChangesAsync();
        });

        (await others.Get($"{Views}?of=tool")).Each("name").ShouldContain("Ours all");
        (await others.Get($"{Views}?of=tool")).Each("name").ShouldNotContain("The team's");
        (await mates.Get($"{Views}?of=tool")).Each("name").ShouldContain("The team's");
        (await others.Send("PATCH", $"{Views}/{shared.Id}", new JsonObject { ["name"] = "Mine now" }, ("If-Match", "*"))).Status.ShouldBe(403);
        (await others.Send("DELETE", $"{Views}/{shared.Id}")).Status.ShouldBe(403);
        (await leading.Send("DELETE", $"{Views}/{shared.Id}")).Status.ShouldBe(204);
    }

    [Theory, Stores]
    public async Task N38_a_shared_view_shows_nobody_more_than_they_may_see(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        using var boss = shop.As("boss");
        var (lead, asker) = (await Person(shop, Grant.All), await Person(shop, new Grant("tools.read", GrantScope.Own), new Grant("makers.read", GrantScope.Own)));
        using var leading = shop.As(lead);
        using var asking = shop.As(asker);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Nobody's", ["weight"] = 77 })).Status.ShouldBe(201);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "The asker's", ["weight"] = 77, ["owner"] = asker })).Status.ShouldBe(201);
        var heavy = await Save(leading, "Heavy", "weight=77", "everybody");
        var dear = await Save(leading, "Dear", "price>=1000000", "everybody");

        (await asking.Get(Views)).Each("name").ShouldContain("Heavy");
        (await asking.Get(Views)).Each("name").ShouldNotContain("Dear", "it tells of a price");
        (await asking.Get($"{Views}/{dear.Json["id"]}")).Status.ShouldBe(404);
        using var visitor = shop.Visitor(asker);
        await visitor.Open((string)heavy.Json["path"]!);
        visitor.Page.QuerySelectorAll(".list-title").Select(cell => cell.TextContent.Trim()).ShouldBe(["The asker's"]);
        visitor.Page.Body!.TextContent.ShouldNotContain("Dear");
    }

    [Theory, Stores]
    public async Task N64_saving_again_under_the_same_key_saves_once(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var me = shop.As(await Person(shop, Reading));
        var body = new JsonObject { ["of"] = "tools", ["name"] = "Once", ["query"] = "sharp=true" };

        var first = await me.Send("POST", Views, body, ("Idempotency-Key", "view-1"));
        var second = await me.Send("POST", Views, body, ("Idempotency-Key", "view-1"));

        (second.Status, second.Json["id"]!.ToString()).ShouldBe((201, first.Json["id"]!.ToString()));
        (await me.Send("POST", Views, body)).Status.ShouldBe(422, "the name is taken");
        (await me.Get(Views)).Each("name").ShouldBe(["Once"]);
    }

    [Theory, Stores]
    public async Task A_list_keeps_its_views_as_tabs_and_opens_with_one_of_them(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await ExportTests.Buy(boss, new() { ["title"] = "Violet", ["colour"] = "deepBlue" });
        var name = await Person(shop, Grant.All);
        using var visitor = shop.Visitor(name);

        await visitor.Open("/tools?colour=deepBlue");
        await visitor.Submit("#form-view", ("name", ""));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("details[open] #form-view").ShouldNotBeNull("the menu stays open");
        await visitor.Submit("#form-view", ("name", "Blue <b>ones</b>"));
        Current(visitor).ShouldBe("Blue <b>ones</b>");
        visitor.Place.ShouldContain("colour=deepBlue&view=");

        await visitor.Press("Open the list with it");
        await visitor.Open("/tools");
        visitor.Place.ShouldContain("colour=deepBlue&view=");
        Current(visitor).ShouldBe("Blue <b>ones</b>");
        await visitor.Press("All");
        visitor.Place.ShouldBe("/tools?view=all");

        await visitor.Press("Blue <b>ones</b>");
        var view = visitor.Place[(visitor.Place.IndexOf("view=", StringComparison.Ordinal) + 5)..];
        await visitor.Open($"/tools?colour=red&view={view}");
        Current(visitor).ShouldBe("Blue <b>ones</b> *");
        await visitor.Press("Keep what is shown now");
        visitor.Place.ShouldBe($"/tools?colour=red&view={view}");
        await visitor.Submit("#form-view-change", ("name", "Red ones"));
        Current(visitor).ShouldBe("Red ones");
        await visitor.Press("Remove");
        visitor.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("Red ones");
        visitor.Page.QuerySelectorAll(".tab").Select(tab => tab.TextContent.Trim()).ShouldNotContain("Red ones");
        await visitor.Open("/tools");
        visitor.Place.ShouldBe("/tools");
    }

    [Theory, Stores]
    public async Task What_is_answered_keeps_to_the_description(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var me = shop.As(await Person(shop, Reading));
        var document = (await me.Get("/openapi/v1.json")).Json;
        var schemas = new Tandem.Tests.Api.Schemas(document);
        JsonNode Described(string path, string method, string status) => document["paths"]![path]![method]!["responses"]![status]!["content"]!;

        var made = await Save(me, "Described", "sharp=true");
        schemas.Breaches(made.Json, Described(Views, "post", "201")["application/json"]!["schema"]).ShouldBeEmpty();
        schemas.Breaches((await me.Get(Views)).Json, Described(Views, "get", "200")["application/json"]!["schema"]).ShouldBeEmpty();
        document["paths"]![Views]!["get"]!["parameters"]!.AsArray().Select(each => (string)each!["name"]!).ShouldBe(["of"]);
        document["paths"]![$"{Views}/{{view}}"]!["patch"]!["parameters"]!.AsArray().Select(each => (string)each!["name"]!).ShouldContain("If-Match");
        Described("/api/v1/tools", "get", "200")["text/csv"].ShouldNotBeNull();
    }

    private static readonly Grant[] Reading = [new("tools.read", GrantScope.Everywhere), new("makers.read", GrantScope.Everywhere)];

    private static string? Current(Visitor visitor) => visitor.Page.QuerySelector(".tab[aria-current=page]")?.TextContent.Trim();

    private static Task<Reply> Save(HttpClient client, string name, string query, string with = "me") =>
        client.Send("POST", Views, new JsonObject { ["of"] = "tools", ["name"] = name, ["query"] = query, ["sharedWith"] = with });

    private static async Task<string> Person(Shop shop, params Grant[] grants)
    {
        var name = $"Viewer{Interlocked.Increment(ref counter)}";
        await shop.Hire(name, grants);
        return name;
    }
}
