using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>Fields that administrators add to kinds of records.</summary>
public sealed class CustomFieldTests
{
    [Theory, Stores]
    public async Task A_field_of_every_type_is_asked_for_checked_and_shown(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        foreach (var (name, type) in new[] { ("text", "text"), ("long", "longText"), ("count", "number"), ("day", "date"), ("size", "choice"), ("who", "person"), ("beside", "reference") })
            await Add(boss, name, type);
        var maker = await shop.Hire("Anna");
        var other = (await Make(boss, null)).Json["number"]!.ToString();

        var made = await Make(boss, new JsonObject
        {
            ["text"] = "A",
            ["long"] = "B\r\nC",
            ["count"] = 2.5,
            ["day"] = "2026-02-28",
            ["size"] = "small",
            ["who"] = maker,
            ["beside"] = other,
        });
        made.Status.ShouldBe(201, made.Text);
        made.Json["custom"]!.ToJsonString().ShouldBe($$"""{"beside":"{{other}}","count":2.5,"day":"2026-02-28","long":"B\nC","size":"Small","text":"A","who":"{{maker}}"}""");
        (await boss.Get($"/api/v1/tools/{made.Json["number"]}")).Json["custom"]!["count"]!.ToString().ShouldBe("2.5");
    }

    [Theory]
    [Stores("count", "number", "\"many\"")]
    [Stores("day", "date", "\"2026-02-30\"")]
    [Stores("day", "date", "5")]
    [Stores("size", "choice", "\"Huge\"")]
    [Stores("size", "choice", "{}")]
    [Stores("text", "text", "true")]
    public async Task A_value_that_is_none_of_the_fields_is_refused(DatabaseKind kind, string name, string type, string value)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        await Add(boss, name, type);
        var reply = await Make(boss, new JsonObject { [name] = JsonNode.Parse(value) });
        reply.Status.ShouldBe(422, reply.Text);
        reply.ErrorsAbout.ShouldBe([$"custom.{name}"]);
    }

    [Theory, Stores]
    public async Task What_is_required_must_be_said_and_a_default_stands_in(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        await Add(boss, "cost", "text", field => field["required"] = true);
        await Add(boss, "size", "choice", field => field["default"] = "Large");
        (await Make(boss, null)).ErrorsAbout.ShouldBe(["custom.cost"]);
        (await Make(boss, new JsonObject { ["cost"] = " " })).ErrorsAbout.ShouldBe(["custom.cost"]);
        var made = await Make(boss, new JsonObject { ["cost"] = "4711" });
        made.Json["custom"]!["size"]!.ToString().ShouldBe("Large");

        var address = $"/api/v1/tools/{made.Json["number"]}";
        (await Patch(boss, address, new JsonObject { ["custom"] = new JsonObject { ["cost"] = null } })).ErrorsAbout.ShouldBe(["custom.cost"]);
        var changed = await Patch(boss, address, new JsonObject { ["custom"] = new JsonObject { ["cost"] = "4712", ["size"] = null } });
        changed.Json["custom"]!.ToJsonString().ShouldBe("""{"cost":"4712"}""");
        (await boss.Get($"{address}/facts")).Text.ShouldContain("\"custom.cost\":[\"4711\",\"4712\"]");
        (await Patch(boss, address, new JsonObject { ["custom"] = new JsonObject { ["nothing"] = "x" } })).Status.ShouldBe(400);
    }

    [Theory, Stores]
    public async Task N36_A_field_points_only_at_what_the_actor_may_see(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        await Add(boss, "beside", "reference");
        var hidden = (await Make(boss, null)).Json["number"]!.ToString();
        await shop.Hire("Anna", new Grant("tools.create", GrantScope.Own), new Grant("tools.read", GrantScope.Own));
        using var anna = shop.As("Anna");
        (await Make(anna, new JsonObject { ["beside"] = hidden })).Status.ShouldBe(404);
        (await Make(anna, new JsonObject { ["beside"] = "TOL-99999" })).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task An_internal_field_is_for_those_who_work_on_the_record(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        await Add(boss, "secretNote", "text", field => field["onlyInternal"] = true);
        await Add(boss, "openNote", "text");
        await shop.Hire("Anna", new Grant("tools.read", GrantScope.Everywhere), new Grant("tools.create", GrantScope.Own));
        using var anna = shop.As("Anna");
        var made = await Make(boss, new JsonObject { ["secretNote"] = "pumpernickel", ["openNote"] = "sauerkraut" });
        var address = $"/api/v1/tools/{made.Json["number"]}";
        await shop.Services.GetRequiredService<Quiet>().Wait();

        (await anna.Get(address)).Json["custom"]!.ToJsonString().ShouldBe("""{"openNote":"sauerkraut"}""");
        (await anna.Get($"{address}/facts")).Text.ShouldNotContain("pumpernickel");
        (await anna.Get("/api/v1/tools")).Text.ShouldNotContain("pumpernickel");
        (await anna.Get("/api/v1/tools?q=pumpernickel")).Each("number").ShouldBeEmpty();
        (await boss.Get("/api/v1/tools?q=pumpernickel")).Each("number").Count.ShouldBe(1);
        (await anna.Get("/api/v1/tools?q=sauerkraut")).Each("number").Count.ShouldBe(1);
        (await Make(anna, new JsonObject { ["secretNote"] = "x" })).Status.ShouldBe(400);
    }

    [Theory, Stores]
    public async Task A_field_that_becomes_internal_is_no_longer_found(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        var field = await Add(boss, "note", "text");
        await shop.Hire("Anna", new Grant("tools.read", GrantScope.Everywhere));
        using var anna = shop.As("Anna");
        await Make(boss, new JsonObject { ["note"] = "sarsaparilla" });
        await shop.Services.GetRequiredService<Quiet>().Wait();
        (await anna.Get("/api/v1/tools?q=sarsaparilla")).Each("number").Count.ShouldBe(1);
        (await Patch(boss, field, new JsonObject { ["onlyInternal"] = true })).Status.ShouldBe(200);
        await shop.Services.GetRequiredService<Quiet>().Wait();
        (await anna.Get("/api/v1/tools?q=sarsaparilla")).Each("number").ShouldBeEmpty();
        (await boss.Get("/api/v1/tools?q=sarsaparilla")).Each("number").Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_retired_field_is_not_asked_for_and_keeps_its_values(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        var field = await Add(boss, "note", "text", each => each["required"] = true);
        var made = await Make(boss, new JsonObject { ["note"] = "kept" });
        (await boss.Send("POST", $"{field}/moves", new JsonObject { ["to"] = CustomField.Retired })).Status.ShouldBe(200);
        (await Make(boss, null)).Status.ShouldBe(201);
        (await Make(boss, new JsonObject { ["note"] = "x" })).Status.ShouldBe(400);
        (await boss.Get($"/api/v1/tools/{made.Json["number"]}")).Json["custom"]!["note"]!.ToString().ShouldBe("kept");
        (await boss.Send("POST", $"{field}/moves", new JsonObject { ["to"] = CustomField.InUse })).Status.ShouldBe(200);
        (await Make(boss, null)).Status.ShouldBe(422);
    }

    [Theory]
    [Stores("""{"of": "spoon", "name": "x", "label": "X", "type": "text"}""", "of")]
    [Stores("""{"of": "tools", "name": "title", "label": "X", "type": "text"}""", "name")]
    [Stores("""{"of": "tools", "name": "Not a name", "label": "X", "type": "text"}""", "name")]
    [Stores("""{"of": "tools", "name": "x", "label": "", "type": "text"}""", "label")]
    [Stores("""{"of": "tools", "name": "x", "label": "X", "type": "choice"}""", "choices")]
    [Stores("""{"of": "tools", "name": "x", "label": "X", "type": "reference"}""", "target")]
    [Stores("""{"of": "tools", "name": "x", "label": "X", "type": "number", "default": "many"}""", "default")]
    [Stores("""{"of": "tools", "name": "x", "label": "X", "type": "magic"}""", "type")]
    public async Task A_definition_that_makes_no_sense_is_refused(DatabaseKind kind, string body, string about)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        var reply = await boss.SendText("POST", "/api/v1/custom-fields", body);
        reply.Status.ShouldBe(422, reply.Text);
        reply.ErrorsAbout.ShouldBe([about]);
    }

    [Theory, Stores]
    public async Task Only_administrators_add_change_and_retire_fields(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        var field = await Add(boss, "note", "text");
        await shop.Hire("Anna", new Grant("tools.*", GrantScope.Everywhere), new Grant("custom-fields.read", GrantScope.Everywhere));
        using var anna = shop.As("Anna");
        (await anna.Send("POST", "/api/v1/custom-fields", new JsonObject { ["of"] = "tools", ["name"] = "x", ["label"] = "X", ["type"] = "text" })).Status.ShouldBe(403);
        (await Patch(anna, field, new JsonObject { ["label"] = "X" })).Status.ShouldBe(403);
        foreach (var verb in new[] { nameof(RetireCustomField), nameof(ReviveCustomField), nameof(CreateCustomField), nameof(EditCustomField) })
            verb.ShouldEndWith(nameof(CustomField));
    }

    private static async Task<string> Add(HttpClient client, string name, string type, Action<JsonObject>? with = null)
    {
        var field = new JsonObject { ["of"] = "tools", ["name"] = name, ["label"] = name, ["type"] = type };
        if (type == "choice")
            field["choices"] = new JsonArray("Small", "Large");
        if (type == "reference")
            field["target"] = "tools";
        with?.Invoke(field);
        var made = await client.Send("POST", "/api/v1/custom-fields", field);
        made.Status.ShouldBe(201, made.Text);
        return $"/api/v1/custom-fields/{made.Json["number"]}";
    }

    private static Task<Reply> Make(HttpClient client, JsonObject? custom)
    {
        var tool = new JsonObject { ["title"] = "Tool" };
        if (custom is not null)
            tool["custom"] = custom;
        return client.Send("POST", "/api/v1/tools", tool);
    }

    private static async Task<Reply> Patch(HttpClient client, string address, JsonObject patch) =>
        await client.Send("PATCH", address, patch, ("If-Match", (await client.Get(address)).Tag ?? "*"));
}
