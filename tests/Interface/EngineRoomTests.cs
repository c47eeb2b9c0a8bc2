using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;
using Tandem.Tests.Api;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>What administrators see and do below deck, on pages and over HTTP.</summary>
public sealed class EngineRoomTests
{
    [Theory, Stores]
    public async Task A_parked_fact_is_shown_with_its_error_tried_again_and_skipped_with_a_reason(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        await Park(shop, async () => await Buy(shop));
        using var boss = shop.Visitor("boss");
        await boss.Open("/engine/listeners");

        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        var row = boss.Page.QuerySelector("table.engine tbody tr")!;
        row.TextContent.ShouldContain("OnToolBought");
        row.TextContent.ShouldContain("Parked");
        row.QuerySelector(".engine-error")!.TextContent.ShouldBe("InvalidOperationException: Cannot <b>hear</b>");
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe("/tools/TOL-1");
        boss.Page.QuerySelector("tandem-live[every]").ShouldNotBeNull();

        await boss.Submit("form[action='/engine/listeners/retry']");
        boss.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("tried again");
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await Park(shop, () => Task.CompletedTask);
        await boss.Open("/engine/listeners");
        await boss.Submit("form[action='/engine/listeners/skip']", ("reason", " "));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Say why");
        boss.Page.QuerySelector("details.give-up[open]").ShouldNotBeNull("the form that was refused stays open");
        await boss.Submit("form[action='/engine/listeners/skip']", ("reason", "It was bought by mistake"));

        boss.Status.ShouldBe(HttpStatusCode.OK);
        boss.Page.QuerySelector(".empty-state")!.TextContent.ShouldContain("Everything that happened was heard");
        var told = await shop.Within(store => store.Facts.Where(fact => fact.Name == nameof(ParkedFactSkipped) || fact.Name == nameof(ParkedFactRetried)).OrderBy(fact => fact.Entry).ToListAsync());
        told.Select(fact => (fact.Name, fact.ActorName)).ShouldBe([(nameof(ParkedFactRetried), "Boss"), (nameof(ParkedFactSkipped), "Boss")]);
        told[1].As<ParkedFactSkipped>().Reason.ShouldBe("It was bought by mistake");
    }

    [Theory, Stores]
    public async Task A_parked_job_is_tried_again_and_dropped_with_a_reason(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        await Park(shop, () => Ask(shop));
        using var boss = shop.Visitor("boss");
        await boss.Open("/engine/jobs?state=parked");
        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        boss.Page.QuerySelector(".empty-state").ShouldBeNull(await Rows(shop));
        boss.Page.QuerySelector("table.engine tbody tr")!.TextContent.ShouldContain("SharpenTools");

        await boss.Submit("form[action$='/retry']");
        boss.Status.ShouldBe(HttpStatusCode.OK);
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await boss.Open("/engine/jobs?state=failing");
        boss.Page.QuerySelector("table.engine tbody tr")!.TextContent.ShouldContain("Tried again");
        await Park(shop, () => Task.CompletedTask);
        await boss.Open("/engine/jobs");
        await boss.Submit("form[action$='/drop']");
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await boss.Submit("form[action$='/drop']", ("reason", "The stone is lost"));

        boss.Page.QuerySelector(".empty-state")!.TextContent.ShouldContain("Nothing here");
        var dropped = await shop.Within(store => store.Facts.SingleAsync(fact => fact.Name == nameof(ParkedJobDropped)));
        dropped.As<ParkedJobDropped>().Reason.ShouldBe("The stone is lost");
        dropped.As<ParkedJobDropped>().Request.ShouldContain("grey");
        nameof(DropParkedJob).ShouldEndWith("Job");
    }

    [Theory, Stores]
    public async Task Chores_tell_when_they_ran_and_when_they_run_again(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        using var boss = shop.As("boss");
        await shop.Services.GetRequiredService<Quiet>().Wait();
        (await Chore()).ShouldSatisfyAllConditions(chore => chore["doneAt"].ShouldBeNull(), chore => ((long)chore["everySeconds"]!).ShouldBe(3600));

        shop.Clock.Move(TimeSpan.FromMinutes(61));
        await shop.Services.GetRequiredService<Quiet>().Wait();
        var ran = await Chore();
        ((DateTimeOffset)ran["doneAt"]!).ShouldBeGreaterThan(MovableClock.MondayMorning.AddHours(1));
        ((DateTimeOffset)ran["due"]!).ShouldBe((DateTimeOffset)ran["doneAt"]! + TimeSpan.FromHours(1), TimeSpan.FromSeconds(1));
        using var visitor = shop.Visitor("boss");
        (await visitor.Open("/engine/jobs")).Body!.TextContent.ShouldContain("KeepStatistics");

        async Task<JsonNode> Chore() => (await boss.Get("/api/v1/chores")).Json["items"]!.AsArray().Single(chore => (string)chore!["name"]! == "KeepStatistics")!;
    }

    [Theory, Stores]
    public async Task The_journal_is_proved_while_the_site_is_served_and_the_first_bad_position_is_named(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        for (var turn = 0; turn < 5; turn++)
            await Buy(shop);
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await shop.Services.GetRequiredService<SealEngine>().Seal();
        using var boss = shop.Visitor("boss");
        await boss.Open("/engine/journal");
        boss.Page.QuerySelector(".empty-state")!.TextContent.ShouldContain("not proved here yet");

        await boss.Press("Prove now");
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await boss.Open("/engine/journal");
        boss.Page.QuerySelector("table.engine")!.TextContent.ShouldContain("As it was written");
        (await shop.Within(store => store.Facts.SingleAsync(fact => fact.Name == nameof(JournalProved)))).As<JournalProved>().Flaw.ShouldBeNull();

        const string Sql = "update facts set actor_name = 'Somebody else' where position = 3";
        if (kind == DatabaseKind.Postgres)
            await shop.Within(store => store.Database.ExecuteSqlRawAsync(Sql));
        else
            await shop.Services.GetRequiredService<WriteGate>().Write(turn => Task.FromResult(turn.Prepared(Sql).ExecuteNonQuery()));
        await boss.Press("Prove now");
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await boss.Open("/engine/journal");

        boss.Page.QuerySelector("table.engine tbody tr")!.TextContent.ShouldContain("Broken at position 3");
        using var program = shop.As("boss");
        var newest = (await program.Get("/api/v1/journal/proofs")).Json["items"]![0]!;
        ((long)newest["flawAt"]!, newest["endedAt"] is null).ShouldBe((3, false));
        nameof(AskForProof).ShouldContain("Proof");
    }

    [Theory, Stores]
    public async Task What_is_derived_is_computed_again_in_the_background(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        await Buy(shop);
        await shop.Services.GetRequiredService<Quiet>().Wait();
        using var boss = shop.Visitor("boss");
        await boss.Open("/engine/listeners");
        await boss.Submit("#form-rebuild-search");
        boss.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("search is being computed again");
        await shop.Services.GetRequiredService<Quiet>().Wait();

        (await shop.Within(store => store.Facts.SingleAsync(fact => fact.Name == nameof(RebuildRequested)))).As<RebuildRequested>().Name.ShouldBe("search");
        using var program = shop.As("boss");
        (await program.Get("/api/v1/tools?q=plane")).Each("number").ShouldBe(["TOL-1"]);
        (await program.Send("POST", "/api/v1/listeners/search/rebuilds")).Status.ShouldBe(202);
        (await program.Send("POST", "/api/v1/listeners/Workshop.OnToolBought/rebuilds")).Status.ShouldBe(404, nameof(AskForRebuild));
    }

    [Theory, Stores]
    public async Task Programs_do_the_same_and_the_description_is_kept(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        await Park(shop, async () =>
        {
            await Buy(shop);
            await Ask(shop);
        });
        using var boss = shop.As("boss");
        var document = (await boss.Get("/openapi/v1.json")).Json;
        var schemas = new Schemas(document);
        var listeners = await Keeps("GET", "/api/v1/listeners", "/api/v1/listeners");
        listeners["items"]!.AsArray().Single(each => (string)each!["name"]! == "Workshop.OnToolBought")!["parked"]!.ToString().ShouldBe("1");
        listeners["items"]!.AsArray().Select(each => (long)each!["lag"]!).ShouldAllBe(lag => lag == 0);
        var held = (await Keeps("GET", "/api/v1/listeners/{listener}/held-facts", "/api/v1/listeners/Workshop.OnToolBought/held-facts"))["items"]![0]!;
        ((string)held["record"]!, (string)held["fact"]!).ShouldBe(("TOL-1", "ToolBought"));
        var job = (await Keeps("GET", "/api/v1/jobs", "/api/v1/jobs?state=parked"))["items"]![0]!;
        await Keeps("GET", "/api/v1/chores", "/api/v1/chores");
        await Keeps("GET", "/api/v1/journal", "/api/v1/journal");
        await Keeps("POST", "/api/v1/journal/proofs", "/api/v1/journal/proofs");
        await shop.Services.GetRequiredService<Quiet>().Wait();
        await Keeps("GET", "/api/v1/journal/proofs", "/api/v1/journal/proofs");

        var fact = $"/api/v1/listeners/Workshop.OnToolBought/held-facts/{held["position"]}";
        (await boss.Send("POST", $"{fact}/skips", new JsonObject())).ErrorsAbout.ShouldBe(["reason"]);
        (await boss.Send("POST", $"{fact}/retries")).Status.ShouldBe(204, nameof(RetryParkedFact));
        (await boss.Send("POST", $"/api/v1/jobs/{job["id"]}/drops", new JsonObject { ["reason"] = "" })).Status.ShouldBe(422);
        (await boss.Send("POST", $"/api/v1/jobs/{job["id"]}/retries")).Status.ShouldBe(204, nameof(RetryParkedJob));
        (await boss.Send("POST", $"/api/v1/jobs/{Guid.Empty}/retries")).Status.ShouldBe(404);
        (await boss.Send("POST", $"/api/v1/listeners/Workshop.OnToolBought/held-facts/99999/skips", new JsonObject { ["reason"] = "x" })).Status.ShouldBe(404, nameof(SkipParkedFact));
        (await boss.Get("/api/v1/jobs?state=lost")).Status.ShouldBe(400);

        async Task<JsonNode> Keeps(string method, string pattern, string path)
        {
            var reply = await boss.Send(method, path);
            var described = document["paths"]![pattern]![method.ToLowerInvariant()]!["responses"]![$"{reply.Status}"];
            described.ShouldNotBeNull($"{method} {path} answered {reply.Status}: {reply.Text}");
            schemas.Breaches(reply.Json, described!["content"]!["application/json"]!["schema"]).ShouldBeEmpty($"{method} {path}");
            return reply.Json;
        }
    }

    [Theory, Stores]
    public async Task Only_who_holds_the_right_comes_below_deck(DatabaseKind kind)
    {
        await using var shop = await Shop.Open(kind);
        await shop.Hire("Anna", new Grant("tools.*", GrantScope.Everywhere));
        using var anna = shop.As("Anna");
        foreach (var path in (string[])["listeners", "listeners/search/held-facts", "jobs", "chores", "journal", "journal/proofs"])
            (await anna.Get($"/api/v1/{path}")).Status.ShouldBe(403, path);
        foreach (var path in (string[])["listeners/search/rebuilds", "journal/proofs", "jobs/00000000-0000-0000-0000-000000000001/retries"])
            (await anna.Send("POST", $"/api/v1/{path}")).Status.ShouldBe(403, path);
        using var visitor = shop.Visitor("Anna");
        foreach (var path in (string[])["/engine/listeners", "/engine/jobs", "/engine/journal", "/settings", "/custom-fields", "/custom-fields/new"])
        {
            await visitor.Open(path);
            visitor.Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        await visitor.Open("/tools");
        visitor.Page.QuerySelectorAll("nav.side-nav a").Select(link => link.GetAttribute("href")).ShouldNotContain("/engine/jobs");
        using var boss = shop.Visitor("boss");
        (await boss.Open("/tools")).QuerySelectorAll("nav.side-nav a").Select(link => link.GetAttribute("href")).ShouldContain("/engine/jobs");
    }

    private static async Task Buy(Shop shop)
    {
        using var boss = shop.As("boss");
        (await boss.Send("POST", "/api/v1/tools", new JsonObject { ["title"] = "Plane" })).Status.ShouldBe(201);
    }

    private static async Task<string> Rows(Shop shop) => string.Join('\n', await shop.Within(store =>
        store.Set<QueuedJob>().Where(job => job.Key == null).Select(job => $"{job.Kind} {job.Due} {job.Attempts} {job.ParkedAt} {job.Error} {job.Holder}").ToListAsync()));

    private static async Task Ask(Shop shop)
    {
        await using var scope = shop.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobSchedule>().Add(new SharpenTools.Request("grey"), MovableClock.MondayMorning);
        await scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync();
    }

    /// <summary>Lets everything fail that is asked for, until nothing is tried any more.</summary>
    private static async Task Park(Shop shop, Func<Task> ask)
    {
        shop.Services.GetRequiredService<Temper>().Fails = true;
        await ask();
        for (var round = 0; round < 14; round++)
        {
            shop.Clock.Move(TimeSpan.FromMinutes(20));
            await shop.Services.GetRequiredService<Quiet>().Wait();
        }
    }
}
