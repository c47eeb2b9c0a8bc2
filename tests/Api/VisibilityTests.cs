using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>What somebody may not see does not exist, whichever way they ask.</summary>
public sealed partial class VisibilityTests(Shops workshops) : IClassFixture<Shops>
{
    private static readonly Grant[] Requester = [new("tools.read", GrantScope.Own), new("tools.create", GrantScope.Own), new("makers.read", GrantScope.Own)];

    [Theory, Stores]
    public async Task N33_a_foreign_record_answers_like_a_missing_one_on_every_route(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var foreign = (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Foreign" })).Json["number"]!.ToString();
        await shop.Hire("Rita", Requester);
        using var rita = shop.As("Rita");

        var routes = shop.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/v1/tools/{number}", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (route, method) => (Method: method, Path: route.RoutePattern.RawText!)).ToList();
        routes.Count.ShouldBeGreaterThan(6);
        foreach (var (method, path) in routes.Where(route => route.Method != "HEAD"))
        {
            var filled = Hole().Replace(path.Replace("{number}", "*", StringComparison.Ordinal), "1");
            var body = method == "GET" ? null : new JsonObject { ["to"] = "used" };
            var hidden = await rita.Send(method, filled.Replace("*", foreign, StringComparison.Ordinal), body, ("If-Match", "*"));
            var missing = await rita.Send(method, filled.Replace("*", "TOL-99999", StringComparison.Ordinal), body, ("If-Match", "*"));
            (method, path, hidden.Status).ShouldBe((method, path, 404));
            Untraced(hidden).ShouldBe(Untraced(missing));
        }
    }

    [Theory, Stores]
    public async Task N36_nothing_is_made_that_points_at_what_the_maker_may_not_see(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        var secret = await shop.Hire("Secret");
        await shop.Hire("Tim", Requester);
        using var tim = shop.As("Tim");
        var before = await shop.Within(db => db.Set<Tool>().CountAsync());

        foreach (var to in (string[])[secret, "Secret", shop.People["Secret"].Person.ToString()!, "MAK-99999", "Nobody"])
        {
            var reply = await tim.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Trap", ["owner"] = to });
            reply.Status.ShouldBe(404);
            reply.Json["detail"]!.ToString().ShouldBe($"There is no maker \"{to}\".");
        }

        (await shop.Within(db => db.Set<Tool>().CountAsync())).ShouldBe(before);
    }

    [Theory, Stores]
    public async Task A_right_to_make_ones_own_makes_nobody_elses(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        await shop.Hire("Other");
        await shop.Hire("Uma", [new("tools.create", GrantScope.Own), new("tools.read", GrantScope.Own), new("makers.read", GrantScope.Everywhere)]);
        using var uma = shop.As("Uma");

        (await uma.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Mine", ["owner"] = "Uma" })).Status.ShouldBe(201);
        (await uma.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Yours", ["owner"] = "Other" })).Status.ShouldBe(403);
        (await uma.Get("/api/v1/tools")).Each("title").ShouldBe(["Mine"]);
    }

    [Theory, Stores]
    public async Task N38_a_hidden_field_neither_shows_narrows_nor_orders(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        await shop.Hire("Vera", [.. Requester, new("makers.read", GrantScope.Everywhere)]);
        foreach (var price in (int[])[100, 200])
            (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = $"V{price}", ["owner"] = "Vera", ["price"] = price })).Status.ShouldBe(201);
        using var vera = shop.As("Vera");

        var list = await vera.Get("/api/v1/tools");
        list.Each("title").ShouldBe(["V200", "V100"]);
        list.Text.ShouldNotContain("price");
        foreach (var query in (string[])["price=100", "price>=1", "price=..5", "sort=price", "sort=-price,title"])
            (await vera.Get($"/api/v1/tools?{query}")).Status.ShouldBe(400);
        (await vera.Get("/api/v1/tools?price=100")).Status.ShouldBe((await vera.Get("/api/v1/tools?nothing=100")).Status);
        (await vera.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Free", ["owner"] = "Vera", ["price"] = 0 })).Status.ShouldBe(400);

        var path = $"/api/v1/tools/{list.Each("number")[0]}";
        await boss.Send("PATCH", path, new JsonObject { ["price"] = 999 }, ("If-Match", "*"));
        (await boss.Get($"{path}/facts")).Each("name").ShouldContain("ToolPriced");
        var facts = await vera.Get($"{path}/facts");
        facts.Each("name").ShouldBe(["ToolBought"]);
        facts.Text.ShouldNotContain("price");
        facts.Text.ShouldNotContain("\"data\"");
        (await vera.Get($"{path}/facts/{(await boss.Get($"{path}/facts")).Each("entry")[1]}")).Status.ShouldBe(404);
    }

    [Theory, Stores]
    public async Task N38_who_works_in_one_organisation_narrows_by_hidden_fields_only_there(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var (here, there) = (await shop.Hire("Here"), await shop.Hire("There"));
        var home = shop.People["Here"].Person!.Value;
        await shop.Hire("Will", [new("tools.read", GrantScope.Everywhere), new("makers.read", GrantScope.Everywhere), new("tools.edit", GrantScope.Organisation, home)]);
        foreach (var place in (string[])[here, there])
            (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = $"W{place}", ["shop"] = place, ["price"] = 777 })).Status.ShouldBe(201);
        using var will = shop.As("Will");

        (await will.Get($"/api/v1/tools?shop={here},{there}")).Each("price").ShouldBe([null, "777"]);
        (await will.Get("/api/v1/tools?price=777")).Each("title").ShouldBe([$"W{here}"]);
        (await will.Get("/api/v1/tools?sort=price")).Each("title").ShouldBe([$"W{here}"]);
    }

    [Theory, Stores]
    public async Task N06_no_filter_reaches_through_a_reference(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        await shop.Hire("Xena", Requester);
        using var xena = shop.As("Xena");
        var replies = new List<Reply>();
        foreach (var query in (string[])["owner.name=a", "owner.apiKey=a%25", "owner.nothing=a", "owner[name]=a", "owner%20like%20'a%25'=1"])
            replies.Add(await xena.Get($"/api/v1/tools?{query}"));
        replies.ShouldAllBe(reply => reply.Status == 400);
        replies.ShouldAllBe(reply => reply.Json["title"]!.ToString() == replies[0].Json["title"]!.ToString());
    }

    [Theory, Stores]
    public async Task N34_fields_that_are_not_the_callers_to_set_are_refused_and_stay(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var made = await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Fixed" });
        var path = made.Headers.Location!.ToString();
        foreach (var field in (string[])["createdAt", "changedAt", "number", "version", "id", "state", "shop", "reason", "tenantId", "role", "isActive", "Title", "custom.x", "__proto__", "$type"])
        {
            (field, (await boss.Send("PATCH", path, new JsonObject { [field] = "x", ["title"] = "Broken" }, ("If-Match", "*"))).Status).ShouldBe((field, 400));
            if (field != "shop")
                (field, (await boss.Send("POST", "/api/v1/tools", new JsonObject { [field] = "x", ["title"] = "Broken" })).Status).ShouldBe((field, 400));
        }

        (await boss.Get(path)).Text.ShouldBe(made.Text);
        (await shop.Within(db => db.Set<Tool>().CountAsync(tool => tool.Title == "Broken"))).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task N42_history_is_neither_changed_nor_removed(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var path = (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Kept" })).Headers.Location!.ToString();
        var facts = await boss.Get($"{path}/facts");
        foreach (var (method, where) in ((string, string)[])[("PUT", path), ("DELETE", path), ("PUT", $"{path}/facts"), ("PATCH", $"{path}/facts"), ("DELETE", $"{path}/facts"), ("POST", $"{path}/facts"), ("PUT", $"{path}/facts/1"), ("PATCH", $"{path}/facts/1"), ("DELETE", $"{path}/facts/1"), ("DELETE", "/api/v1/tools")])
        {
            var reply = await boss.Send(method, where, new JsonObject { ["name"] = "Nothing" });
            (method, where, reply.Status, reply.Type).ShouldBe((method, where, 405, "application/problem+json"));
        }

        (await boss.Get($"{path}/facts")).Text.ShouldBe(facts.Text);
    }

    [Theory, Stores]
    public async Task N70_names_nobody_knows_lead_nowhere(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.As("boss");
        var path = (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Plain" })).Headers.Location!.ToString();
        foreach (var name in (string[])["System.IO.File.Delete", "LendTool", "..%2f..%2fetc", "$metadata", "loans/1/2/3"])
            (name, (await boss.Send("POST", $"{path}/{name}", new JsonObject())).Status).ShouldBe((name, 404));
        (await boss.Send("POST", "/api/v1/System.Type", new JsonObject())).Status.ShouldBe(404);
        (await boss.Send("POST", $"{path}/moves", new JsonObject { ["to"] = "System.IO.File.Delete" })).Status.ShouldBe(409);
        (await boss.Send("BREW", path)).Status.ShouldBe(405);
    }

    private static string Untraced(Reply reply) => Trace().Replace(reply.Text, "");

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Hole();

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
