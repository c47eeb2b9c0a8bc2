using System.Text.Json.Nodes;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What every resource answers, whatever it is.</summary>
public sealed class ResourceTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task Moments_in_the_history_are_written_like_all_others(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var made = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Clock", ["bought"] = "2026-01-01T10:00:00.1234567+02:00" });
        await boss.Send("PATCH", made.Headers.Location!.ToString(), new JsonObject { ["bought"] = null }, ("If-Match", "*"));

        var facts = await boss.Get($"{made.Headers.Location}/facts");
        facts.Json["items"]!.AsArray().Select(fact => fact!["changes"]!["bought"]).OfType<JsonArray>().Select(change => change.ToJsonString()).ShouldBe(
            ["[null,\"2026-01-01T08:00:00.123456Z\"]", "[\"2026-01-01T08:00:00.123456Z\",null]"], ignoreOrder: true);
        ((string)made.Json["bought"]!).ShouldBe("2026-01-01T08:00:00.123456Z");
        facts.Text.ShouldNotContain("+00:00");
    }

    [Theory, Stores]
    public async Task A_record_is_made_read_changed_and_moved(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var owner = await shop.Hire("Ada");

        var made = await boss.Send("POST", "/api/v1/tools", new JsonObject
        {
            ["title"] = "Saw <sharp>",
            ["weight"] = 3,
            ["sharp"] = true,
            ["colour"] = "deepBlue",
            ["bought"] = "2026-01-02T03:04:05.123456789+02:00",
            ["owner"] = "Ada",
        });
        made.Status.ShouldBe(201, made.Text);
        var number = (string)made.Json["number"]!;
        made.Headers.Location!.ToString().ShouldBe($"/api/v1/tools/{number}");
        made.Tag.ShouldBe("\"1\"");

        var read = await boss.Get($"/api/v1/tools/{number.ToLowerInvariant()}");
        read.Status.ShouldBe(200, read.Text);
        read.Text.ShouldBe(made.Text);
        read.Json["owner"]!.ToString().ShouldBe(owner);
        read.Json["colour"]!.ToString().ShouldBe("deepBlue");
        read.Json["bought"]!.ToString().ShouldBe("2026-01-02T01:04:05.123456Z");
        read.Json["state"]!.ToString().ShouldBe("new");
        (await boss.Send("GET", $"/api/v1/tools/{number}", null, ("If-None-Match", "\"1\""))).Status.ShouldBe(304);

        var changed = await boss.Send("PATCH", $"/api/v1/tools/{number}", new JsonObject { ["weight"] = null, ["colour"] = 1, ["owner"] = owner }, ("If-Match", "\"1\""));
        changed.Status.ShouldBe(200, changed.Text);
        changed.Tag.ShouldBe("\"2\"");
        changed.Json["weight"].ShouldBeNull();
        changed.Json["colour"]!.ToString().ShouldBe("red");

        var moved = await boss.Send("POST", $"/api/v1/tools/{number}/moves", new JsonObject { ["to"] = "used" });
        moved.Status.ShouldBe(200, moved.Text);
        moved.Json["state"]!.ToString().ShouldBe("used");
        var back = await boss.Send("POST", $"/api/v1/tools/{number}/moves", new JsonObject { ["to"] = "new" });
        back.Status.ShouldBe(409);
        back.Json["detail"]!.ToString().ShouldBe("There is no move from \"used\" to \"new\". From there it goes to: broken.");
        var unreasoned = await boss.Send("POST", $"/api/v1/tools/{number}/moves", new JsonObject { ["to"] = "broken", ["reason"] = " " });
        unreasoned.Status.ShouldBe(422);
        unreasoned.ErrorsAbout.ShouldBe(["reason"]);
        (await boss.Send("POST", $"/api/v1/tools/{number}/moves", new JsonObject { ["to"] = "broken", ["reason"] = "Fell" })).Status.ShouldBe(200);

        var lent = await boss.Send("POST", $"/api/v1/tools/{number}/loans", new JsonObject { ["to"] = await shop.Hire("Bob") });
        lent.Status.ShouldBe(200, lent.Text);

        var facts = await boss.Get($"/api/v1/tools/{number}/facts?limit=2");
        facts.Each("name").ShouldBe(["ToolBought", "ToolEdited"]);
        facts.Json["items"]![1]!["changes"]!.ToJsonString().ShouldBe("""{"colour":["deepBlue","red"],"weight":[3,null]}""");
        var rest = await boss.Get($"/api/v1/tools/{number}/facts?cursor={facts.Json["next"]}");
        rest.Each("name").ShouldBe(["ToolMoved", "ToolMoved", "ToolEdited"]);
        rest.Json["next"].ShouldBeNull();

        var at = facts.Json["items"]![1]!["at"]!.ToString();
        var then = await boss.Get($"/api/v1/tools/{number}?at={at}");
        then.Status.ShouldBe(200, then.Text);
        then.Text.ShouldBe(changed.Text);
        (await boss.Get($"/api/v1/tools/{number}?at=2020-01-01T00:00:00Z")).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task A_change_says_which_version_it_starts_from(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var path = (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "File" })).Headers.Location!.ToString();

        (await boss.Send("PATCH", path, new JsonObject { ["title"] = "Rasp" })).Status.ShouldBe(428);
        (await boss.Send("PATCH", path, new JsonObject { ["title"] = "Rasp" }, ("If-Match", "\"1\""))).Status.ShouldBe(200);
        (await boss.Send("PATCH", path, new JsonObject { ["title"] = "Late" }, ("If-Match", "\"1\""))).Status.ShouldBe(412);
        (await boss.Send("PATCH", path, new JsonObject { ["title"] = "Weak" }, ("If-Match", "W/\"2\""))).Status.ShouldBe(412);
        (await boss.Send("PATCH", path, new JsonObject { ["title"] = "Any" }, ("If-Match", "*"))).Status.ShouldBe(200);
        (await boss.Get(path)).Json["title"]!.ToString().ShouldBe("Any");
    }

    [Theory, Stores]
    public async Task What_cannot_be_read_is_named_and_nothing_is_made(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var before = await shop.Within(db => Task.FromResult(db.Set<Tool>().Count()));

        var unknown = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Axe", ["isAdmin"] = true });
        (unknown.Status, unknown.Type).ShouldBe((400, "application/problem+json"));
        unknown.ErrorsAbout.ShouldBe(["isAdmin"]);

        var wrong = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = 5, ["weight"] = "heavy", ["bought"] = "yesterday", ["colour"] = "pink", ["sharp"] = 1, ["price"] = null });
        wrong.Status.ShouldBe(422);
        wrong.ErrorsAbout.ShouldBe(["title", "weight", "bought", "colour", "sharp", "price"], ignoreOrder: true);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject())).ErrorsAbout.ShouldBe(["title"]);
        (await boss.SendText("POST", "/api/v1/tools", "{\"title\":\"a\\u0000b\"}")).Status.ShouldBe(422);
        (await boss.SendText("POST", "/api/v1/tools", "{\"title\":\"\\ud800\"}")).Status.ShouldBe(422);
        (await boss.SendText("POST", "/api/v1/tools", "{\"\\ud800\":1}")).Status.ShouldBe(400);
        (await boss.SendText("POST", "/api/v1/tools", "{\"title\":\"a\",\"title\":\"b\"}")).Status.ShouldBe(400);
        (await boss.SendText("POST", "/api/v1/tools", "[1]")).Status.ShouldBe(400);
        (await boss.SendText("POST", "/api/v1/tools", "{")).Status.ShouldBe(400);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = new string('x', 601) })).Status.ShouldBe(422);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Axe", ["custom"] = new JsonObject { ["a"] = 1 } })).Status.ShouldBe(400);
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Axe", ["lenders"] = new JsonArray("MAK-99999") })).Status.ShouldBe(404);

        (await shop.Within(db => Task.FromResult(db.Set<Tool>().Count()))).ShouldBe(before);
    }

    [Theory, Stores]
    public async Task Nobody_is_answered_without_a_name(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var nobody = shop.As("nobody");

        var answer = await nobody.Get("/api/v1/tools");

        (answer.Status, answer.Type).ShouldBe((401, "application/problem+json"));
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Json["traceId"]!.ToString().ShouldNotBeEmpty();
    }
}
