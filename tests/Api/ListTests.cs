using System.Text.Json.Nodes;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>Lists: narrowed, ordered, page by page.</summary>
public sealed class ListTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task Lists_are_narrowed_by_any_field(DatabaseKind store)
    {
        var shop = await Filled(store);
        using var boss = shop.As("boss");
        async Task<string> Titles(string query)
        {
            var reply = await boss.Get($"/api/v1/tools?sort=number&{query}");
            reply.Status.ShouldBe(200, reply.Text);
            return string.Concat(reply.Each("title"));
        }

        (await Titles("state=new")).ShouldBe("abcdef");
        (await Titles("state=open")).ShouldBe("abcdef");
        (await Titles("state=used,broken")).ShouldBe("");
        (await Titles("colour=red,2")).ShouldBe("bcdf");
        (await Titles("weight=1,none")).ShouldBe("abde");
        (await Titles("weight=2..3")).ShouldBe("cf");
        (await Titles("weight>=2")).ShouldBe("cf");
        (await Titles("weight=%3C2")).ShouldBe("a");
        (await Titles("bought=2026-01-02..2026-01-04")).ShouldBe("bc");
        (await Titles("bought=2026-01-03T00:00:00Z..")).ShouldBe("cdef");
        (await Titles("bought<=2026-01-03")).ShouldBe("abc", "until a day includes the day");
        (await Titles("bought>2026-01-03")).ShouldBe("def", "after a day begins when it is over");
        (await Titles("bought<2026-01-03")).ShouldBe("ab", "a sign without an equals sign is none to be overlooked");
        (await Titles("bought=%3C2026-01-03")).ShouldBe("ab");
        (await Titles("bought>=2026-01-03&bought<=2026-01-04")).ShouldBe("cd");
        (await Titles("bought=2026-01-03")).ShouldBe("c", "a day is the whole day");
        (await Titles("bought<=2026-01-03-01:00")).ShouldBe("abcd", "there the third ends an hour after it has ended in UTC");
        (await Titles("bought<=2026-01-03%2B01:00")).ShouldBe("abc");
        (await Titles("bought>2026-01-03%2B01:00")).ShouldBe("def");
        (await Titles("sharp=true")).ShouldBe("ace");
        (await Titles("owner=none")).ShouldBe("bdf");
        (await Titles("owner=Eva&sharp=true")).ShouldBe("ace");
        (await Titles("title=a&state=")).ShouldBe("a");
        (await Titles("title=a,b")).ShouldBe("");
    }

    [Theory, Stores]
    public async Task A_day_is_the_readers_own_on_pages_and_a_day_in_UTC_to_programs(DatabaseKind store)
    {
        var shop = await Filled(store);
        shop.People["west"] = shop.People["boss"] with { Zone = "Pacific/Honolulu" };
        using var program = shop.As("west");
        using var visitor = shop.Visitor("west");

        string.Concat((await program.Get("/api/v1/tools?sort=number&bought<=2026-01-02")).Each("title")).ShouldBe("ab");
        await visitor.Open("/tools?sort=number&bought<=2026-01-02");
        // There the second of January ends ten hours after midnight UTC.
        visitor.Page.QuerySelectorAll(".list-title").Select(each => each.TextContent.Trim()).Where(title => title.Length == 1).ShouldBe(["a", "b", "c"]);
    }

    [Theory, Stores]
    public async Task N02_unknown_fields_and_fragments_of_SQL_are_refused(DatabaseKind store)
    {
        var shop = await Filled(store);
        using var boss = shop.As("boss");
        foreach (var query in (string[])["sort=nothing", "sort=title;drop table tools", "sort=title desc", "sort=(select 1)", "sort=notes", "nothing=1", "nothing=", "nothing", "owner.name~a", "weight=heavy", "weight=1 or 1=1",
            "weight=99999999999999999999", "bought=2026-13-01", "bought>soon", "nothing>1", "bought<=2026-01-03x", "bought=2026-01-03%2B25:00", "state=gone", "colour=pink", "owner=MAK-9999", "limit=0", "limit=201", "limit=x", "cursor=abc", "cursor=" + new string('x', 5000), "owner.name=Eva", "title%00=a", "bought=..", "sort=title,title"])
        {
            var reply = await boss.Get($"/api/v1/tools?{query}");
            (query, reply.Status).ShouldBe((query, 400));
            reply.Type.ShouldBe("application/problem+json");
        }

        (await boss.Get("/api/v1/tools?title=' OR 1=1--")).Each("title").ShouldBeEmpty();
        shop.Log.Faults.ShouldBeEmpty();
    }

    [Theory]
    [Stores("sort=weight")]
    [Stores("sort=-weight")]
    [Stores("sort=sharp,-weight")]
    [Stores("sort=-colour,bought")]
    [Stores("sort=owner,-title")]
    [Stores("sort=-colour,-weight")]
    [Stores("sort=weight,-colour,title")]
    [Stores("sort=-bought")]
    [Stores("sort=title")]
    [Stores("sort=-changedAt")]
    [Stores("sort=createdAt")]
    [Stores("")]
    [Stores("colour=red,plain,deepBlue&sort=-weight")]
    [Stores("weight=1,3,none&sort=-weight,sharp")]
    [Stores("owner=Eva,none&sort=owner&colour=red,plain")]
    public async Task Every_order_pages_through_all_records_once(DatabaseKind store, string query)
    {
        var shop = await Filled(store);
        using var boss = shop.As("boss");
        var whole = (await boss.Get($"/api/v1/tools?{query}&limit=200")).Each("number");
        for (var size = 1; size <= 4; size++)
        {
            var seen = new List<string?>();
            string? cursor = null;
            do
            {
                var reply = await boss.Get($"/api/v1/tools?{query}&limit={size}{(cursor is null ? "" : $"&cursor={cursor}")}");
                reply.Status.ShouldBe(200, reply.Text);
                seen.AddRange(reply.Each("number"));
                cursor = reply.Json["next"]?.ToString();
                reply.Headers.TryGetValues("Link", out var link).ShouldBe(cursor is not null);
                link?.Single().ShouldContain("rel=\"next\"");
            }
            while (cursor is not null);
            seen.ShouldBe(whole);
        }
    }

    [Theory, Stores]
    public async Task Empty_values_come_last_in_either_direction(DatabaseKind store)
    {
        var shop = await Filled(store);
        using var boss = shop.As("boss");
        string.Concat((await boss.Get("/api/v1/tools?sort=weight")).Each("title")).ShouldBe("acfbde");
        string.Concat((await boss.Get("/api/v1/tools?sort=-weight")).Each("title")).ShouldBe("fcaedb");
        string.Concat((await boss.Get("/api/v1/tools?sort=sharp,-weight")).Each("title")).ShouldBe("fdbcae");
    }

    private async Task<Shop> Filled(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        if (await shop.Within(db => Task.FromResult(db.Set<Tool>().Any())))
            return shop;
        using var boss = shop.As("boss");
        await shop.Hire("Eva");
        for (var at = 0; at < 6; at++)
        {
            var reply = await boss.Send("POST", "/api/v1/tools", new JsonObject
            {
                ["title"] = $"{(char)('a' + at)}",
                ["weight"] = at is 0 or 2 or 5 ? at == 5 ? 3 : at / 2 + 1 : null,
                ["sharp"] = at % 2 == 0,
                ["colour"] = at % 3 == 0 ? at == 3 ? "deepBlue" : "plain" : at == 4 ? "plain" : "red",
                ["bought"] = $"2026-01-0{at + 1}T00:00:00Z",
                ["owner"] = at % 2 == 0 ? "Eva" : null,
            });
            reply.Status.ShouldBe(201, reply.Text);
        }

        return shop;
    }
}
