using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What hangs under records of every kind.</summary>
public sealed class CompanionTests(Shops shops) : IClassFixture<Shops>
{
    private static int counter;

    [Theory, Stores]
    public async Task Comments_are_added_listed_and_corrected(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        var tool = await Tool(boss);
        var first = await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "One" });
        first.Status.ShouldBe(201, first.Text);
        await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Two", ["internal"] = true });
        await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Three" });

        var page = await boss.Get($"{tool}/comments?limit=2");
        page.Each("text").ShouldBe(["One", "Two"]);
        page.Each("internal").ShouldBe(["false", "true"]);
        (await boss.Get($"{tool}/comments?limit=2&cursor={page.Json["next"]}")).Each("text").ShouldBe(["Three"]);
        var corrected = await boss.Send("PATCH", $"{tool}/comments/{first.Json["id"]}", new JsonObject { ["text"] = "Uno" });
        corrected.Json["text"]!.ToString().ShouldBe("Uno", corrected.Text);
        (await boss.Get($"{tool}/facts")).Each("name").ShouldContain("CommentEdited");
    }

    [Theory, Stores]
    public async Task Who_asks_sees_no_internal_comment_anywhere(DatabaseKind kind)
    {
        var shop = await shops.On(kind);
        using var boss = shop.As("boss");
        var name = $"Anna{Interlocked.Increment(ref counter)}{kind}";
        var maker = await shop.Hire(name, new Grant("tools.read", GrantScope.Everywhere), new Grant("tools.comment", GrantScope.Everywhere));
        maker.ShouldNotBeEmpty();
        using var anna = shop.As(name);
        var tool = await Tool(boss);
        await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Hush, knickerbocker", ["internal"] = true });

        (await anna.Get($"{tool}/comments")).Each("text").ShouldBeEmpty();
        (await anna.Get($"{tool}/facts")).Text.ShouldNotContain("CommentAdded");
        (await anna.Get("/api/v1/tools?q=knickerbocker")).Each("number").ShouldBeEmpty();
        (await boss.Get("/api/v1/tools?q=knickerbocker")).Each("number").Count.ShouldBe(1);
        (await anna.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Psst", ["internal"] = true })).Status.ShouldBe(403);
        (await anna.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Hello" })).Status.ShouldBe(201);
    }

    [Theory]
    [Stores("{\"text\": \"\"}", 422)]
    [Stores("{}", 422)]
    [Stores("{\"text\": 5}", 400)]
    [Stores("{\"text\": \"x\", \"author\": \"me\"}", 400)]
    [Stores("[]", 400)]
    [Stores("null", 400)]
    public async Task A_comment_that_is_none_is_refused(DatabaseKind kind, string body, int status)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var reply = await boss.SendText("POST", $"{await Tool(boss)}/comments", body);
        reply.Status.ShouldBe(status, reply.Text);
        reply.Type.ShouldBe("application/problem+json");
    }

    [Theory, Stores]
    public async Task N64_A_comment_sent_twice_under_one_key_is_said_once(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var tool = await Tool(boss);
        var key = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        var first = await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Once" }, key);
        var again = await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Once" }, key);
        again.Status.ShouldBe(201, again.Text);
        again.Text.ShouldBe(first.Text);
        (await boss.Get($"{tool}/comments")).Each("text").ShouldBe(["Once"]);
        (await boss.Send("POST", $"{tool}/comments", new JsonObject { ["text"] = "Other" }, key)).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task N64_Watching_asked_for_twice_under_one_key_is_begun_once(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var tool = await Tool(boss);
        var key = ("Idempotency-Key", Guid.CreateVersion7().ToString());
        (await boss.Send("POST", $"{tool}/watchers", new JsonObject(), key)).Status.ShouldBe(204);
        (await boss.Send("DELETE", $"{tool}/watchers/me")).Status.ShouldBe(204);
        (await boss.Send("POST", $"{tool}/watchers", new JsonObject(), key)).Status.ShouldBe(204);
        (await boss.Get($"{tool}/watchers")).Json["items"]!.AsArray().ShouldBeEmpty("it was asked for once, and ended since");
        (await boss.Send("POST", $"{tool}/watchers", new JsonObject { ["person"] = "me" }, key)).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task Links_are_made_read_from_both_sides_and_removed(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var (first, second) = (await Tool(boss), await Tool(boss));
        var link = await boss.Send("POST", $"{first}/links", new JsonObject { ["relation"] = "causedBy", ["to"] = Path.GetFileName(second) });
        link.Status.ShouldBe(201, link.Text);
        (await boss.Get($"{second}/links")).Each("relation").ShouldBe(["causes"]);
        (await boss.Get($"{second}/links")).Each("to").ShouldBe([Path.GetFileName(first)]);
        (await boss.Send("DELETE", $"{second}/links/{link.Json["id"]}")).Status.ShouldBe(204);
        (await boss.Get($"{first}/links")).Each("to").ShouldBeEmpty();
        (await boss.Send("POST", $"{first}/links", new JsonObject { ["relation"] = "causedBy", ["to"] = "TOL-999999" })).Status.ShouldBe(404);
        (await boss.Send("POST", $"{first}/links", new JsonObject { ["relation"] = "causedBy", ["to"] = "nonsense" })).Status.ShouldBe(404);
        (await boss.Send("DELETE", $"{first}/links/x")).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task What_stands_under_a_record_comes_in_pages_and_is_narrowed_by_nothing(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var path = await Tool(boss);
        for (var part = 0; part < 3; part++)
            (await boss.Send("POST", $"{path}/links", new JsonObject { ["relation"] = "consistsOf", ["to"] = Path.GetFileName(await Tool(boss)) })).Status.ShouldBe(201);

        var whole = (await boss.Get($"{path}/links")).Json["items"]!.AsArray().Select(link => (string)link!["id"]!).ToList();
        var first = await boss.Get($"{path}/links?limit=2");
        var second = await boss.Get($"{path}/links?limit=2&cursor={(string)first.Json["next"]!}");

        first.Headers.GetValues("Link").Single().ShouldEndWith("rel=\"next\"");
        ((string?)second.Json["next"]).ShouldBeNull();
        new[] { first, second }.SelectMany(page => page.Json["items"]!.AsArray()).Select(link => (string)link!["id"]!).ShouldBe(whole);
        whole.Count.ShouldBe(3);
        foreach (var list in (string[])["links", "attachments", "watchers", "comments", "facts"])
        {
            foreach (var asked in (string[])["limit=0", "limit=x", "cursor=x", "nothing=1"])
                (list, asked, (await boss.Get($"{path}/{list}?{asked}")).Status).ShouldBe((list, asked, 400));
        }
    }

    [Theory, Stores]
    public async Task All_that_is_wrong_with_a_link_is_told_at_once(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var tool = await Tool(boss);

        foreach (var wrong in (JsonObject[])[[], new() { ["relation"] = "knows", ["to"] = "TOL-999999" }, new() { ["relation"] = "knows", ["to"] = Path.GetFileName(tool) }])
        {
            var refused = await boss.Send("POST", $"{tool}/links", wrong);
            (refused.Status, refused.Type).ShouldBe((422, "application/problem+json"), refused.Text);
            refused.ErrorsAbout.ShouldBe(["relation", "to"], ignoreOrder: true);
        }
    }

    [Theory, Stores]
    public async Task Watching_is_asked_for_and_ended(DatabaseKind kind)
    {
        using var boss = (await shops.On(kind)).As("boss");
        var tool = await Tool(boss);
        (await boss.Send("POST", $"{tool}/watchers", new JsonObject())).Status.ShouldBe(204);
        (await boss.Get($"{tool}/watchers")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await boss.Send("DELETE", $"{tool}/watchers/me")).Status.ShouldBe(204);
        (await boss.Get($"{tool}/watchers")).Json["items"]!.AsArray().Count.ShouldBe(0);
    }

    [Theory]
    [Stores("comments")]
    [Stores("links")]
    [Stores("watchers")]
    public async Task Nothing_hangs_under_a_record_that_is_not_there(DatabaseKind kind, string name)
    {
        using var boss = (await shops.On(kind)).As("boss");
        (await boss.Get($"/api/v1/tools/TOL-999999/{name}")).Status.ShouldBe(404);
    }

    private static async Task<string> Tool(HttpClient client)
    {
        var made = await client.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = $"Tool {Interlocked.Increment(ref counter)}" });
        made.Status.ShouldBe(201, made.Text);
        return $"/api/v1/tools/{made.Json["number"]}";
    }
}
