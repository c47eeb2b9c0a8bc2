using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;
using Tandem.Operation.Events;
using Tandem.Operation.EventsAside;
using Tandem.Operation.PagingWatch;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>What was accepted and cannot be worked off costs no other, and somebody decides about it.</summary>
public sealed class EventsAsideTests
{
    private const string Bad = "Poison";

    [Theory, Stores]
    public async Task An_event_that_fails_again_and_again_is_set_aside_alone_shown_and_tried_again(DatabaseKind store)
    {
        var trap = new Trap(Bad) { Fails = true };
        await using var house = await Open(store, trap);
        using var watch = await Watch.OfATeam(house);
        await watch.Send([.. Crowd(150), Watch.Event(Bad, severity: "critical"), .. Crowd(150, from: 150)]);
        (await watch.Alerts("Crowd")).Count.ShouldBe(300, "one bad item never costs the others");
        (await watch.Alerts(Bad)).ShouldBeEmpty();
        await watch.Send(Watch.Event("After"));
        await watch.Alert("After");

        await Until(house, () => house.Services.GetRequiredService<PagingHealth>().Trouble is not null);
        house.Services.GetRequiredService<PagingHealth>().Trouble!.ShouldContain("events set aside");
        using var anna = await house.SignedIn("Anna", StandardRole.Agent);
        (await anna.Open("/alerts")).QuerySelector("a[href='/events-aside']").ShouldBeNull();
        await anna.Open("/events-aside");
        anna.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var boss = await house.SignedIn("Ines", StandardRole.Administrator);
        (await boss.Open("/alerts")).QuerySelector("a[href='/events-aside']").ShouldNotBeNull();
        var shown = (await boss.Open("/events-aside")).QuerySelector("main")!.TextContent;
        shown.ShouldContain("InvalidOperationException: This one cannot be judged");
        shown.ShouldContain($"{Bad} on web-1");
        shown.ShouldNotContain("Crowd");

        trap.Fails = false;
        await boss.Submit("form[action$='/retry']");
        var alert = await watch.Alert(Bad);
        (alert.State, alert.Repeats, alert.Paged).ShouldBe((AlertLife.Firing, 1, true));
        (await boss.Open("/events-aside")).QuerySelector(".empty-state").ShouldNotBeNull();
        (await house.Read(all => all.Facts.SingleAsync(fact => fact.Name == nameof(ArrivalRetried)))).ActorName.ShouldBe("Ines");
        await Until(house, () => house.Services.GetRequiredService<PagingHealth>().Trouble is null);
    }

    [Theory, Stores]
    public async Task A_program_lists_what_is_set_aside_has_it_tried_again_in_vain_and_gives_it_up_with_a_reason(DatabaseKind store)
    {
        var trap = new Trap(Bad) { Fails = true };
        await using var house = await Open(store, trap);
        using var watch = await Watch.In(house);
        await watch.Send(Watch.Event("Good"), Watch.Event(Bad), Watch.Event("Better"));
        (await watch.Alert("Good")).Repeats.ShouldBe(1, "few that come alone are kept too where one of them fails");
        await watch.Alert("Better");
        using var stranger = await house.Program(await house.Enter("Anna", StandardRole.Agent));
        (await stranger.GetAsync("/api/v1/arrivals")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var boss = await house.Program(await house.Enter("Ines", StandardRole.Administrator));
        async Task<JsonNode> Only() => (await boss.GetFromJsonAsync<JsonNode>("/api/v1/arrivals"))!["items"]!.AsArray().ShouldHaveSingleItem()!;
        var aside = await Only();
        var address = $"/api/v1/arrivals/{aside["number"]}";
        var told = aside["events"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)told["name"]!, (string)told["sender"]!, (string)told["labels"]!["host"]!).ShouldBe((Bad, watch.Integration.Name, "web-1"));

        nameof(RetryArrival).ShouldEndWith("Arrival");
        (await boss.PostAsync($"{address}/retries", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await boss.PostAsync($"{address}/retries", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is in its turn");
        await house.Settled();
        ((string)(await Only())["failure"]!).ShouldContain("cannot be judged");
        using var without = await boss.PostAsJsonAsync($"{address}/drops", new { });
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await boss.PostAsJsonAsync($"{address}/drops", new { reason = "A test of the sender" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await boss.PostAsJsonAsync("/api/v1/arrivals/x/drops", new { reason = "None" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await house.Read(all => all.Set<Arrival>().CountAsync())).ShouldBe(0);
        var dropped = (await house.Read(all => all.Facts.SingleAsync(fact => fact.Name == nameof(ArrivalDropped)))).As<ArrivalDropped>();
        (dropped.Reason, dropped.Content.Contains(Bad, StringComparison.Ordinal)).ShouldBe(("A test of the sender", true));
        nameof(DropArrival).ShouldEndWith("Arrival");
    }

    private static async Task<House> Open(DatabaseKind store, Trap trap) =>
        await House.Open(await Databases.Copy(store), new MovableClock(), removed: true, builder => builder.Services.AddSingleton<IQuietTime>(trap));

    private static IEnumerable<JsonNode> Crowd(int count, int from = 0) => Enumerable.Range(from, count).Select(at => Watch.Event("Crowd", $"node-{at}"));

    /// <summary>Lets the watchdog look until it sees it.</summary>
    private static async Task Until(House house, Func<bool> isSeen)
    {
        for (var look = 0; look < 20 && !isSeen(); look++)
        {
            house.Clock.Move(TimeSpan.FromSeconds(10));
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }

        isSeen().ShouldBeTrue();
    }
}
