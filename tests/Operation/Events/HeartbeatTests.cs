using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Heartbeats;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>What gives no sign of life raises an alert, and ends it when it is heard again.</summary>
public sealed class HeartbeatTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_heartbeat_is_made_by_the_form_on_its_page_under_any_name_but_those_of_pages(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var ines = await house.SignedIn("Ines", StandardRole.Administrator);

        await ines.Open("/heartbeats/new");
        foreach (var reserved in (string[])["New", "bulk"])
        {
            await ines.Submit("#form-create", ("name", reserved), ("interval", "60"), ("grace", "30"));
            ines.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, reserved);
        }

        ines.Page.QuerySelector("label[for='create-interval']")!.TextContent.ShouldContain("Interval (seconds)");
        await ines.Submit("#form-create", ("name", "Nightly copy"), ("interval", "5400"), ("grace", "30"));

        ines.Place.ShouldBe(HeartbeatKind.Kind.PathOf(await house.Read(all => all.Set<Heartbeat>().AsNoTracking().SingleAsync(each => each.Name == "Nightly copy"))));
        ines.Page.QuerySelector(".record-side")!.TextContent.ShouldContain("1 h 30 min");
        (await ines.Open("/heartbeats")).QuerySelector("tr[data-row]")!.TextContent.ShouldContain("1 h 30 min");
        await ines.Submit("#bulk", ("numbers", ines.Page.QuerySelector("tr[data-row] input[name=numbers]")!.GetAttribute("value")!), ("severity", "warning"));
        (ines.Status, ines.Place.Split('?')[0]).ShouldBe((HttpStatusCode.OK, "/heartbeats"));
        (await house.Read(all => all.Set<Heartbeat>().AsNoTracking().SingleAsync(each => each.Name == "Nightly copy"))).Severity.ShouldBe(Severity.Warning);
    }

    [Theory, Stores]
    public async Task A_missed_heartbeat_raises_an_alert_within_its_grace_and_a_ping_ends_it(DatabaseKind store)
    {
        // Of its own: another heartbeat that is missed would be one incident with it, for which somebody was called already.
        await using var house = await Houses.Fresh(store);
        var heartbeat = await house.Do((AddHeartbeat add) => add.Run(new($"Backup {Guid.CreateVersion7():n}", Interval: 3600, Grace: 1800), Census.Tandem));
        var address = new Uri(house.Services.GetRequiredService<HeartbeatKeys>().AddressOf(heartbeat)).PathAndQuery;
        using var sender = new HttpClient { BaseAddress = house.Address };
        await Pass(house, 6000);
        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Silent, "it is not waited for before it was heard once");

        await Ping(sender, address);
        await Pass(house, 3000);
        await Ping(sender, address);
        await Pass(house, 3000);
        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Alive);
        (await Facts(house, heartbeat)).ShouldBe([nameof(HeartbeatAdded), nameof(HeartbeatReceived)], "what is heard again is no news");
        await Pass(house, 2100);
        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Alive, "it may be late by its grace");
        await Pass(house, 400);
        var alert = (await Alerts(house, heartbeat)).Single();
        (alert.State, alert.Severity, alert.Name, alert.Title, alert.Paged).ShouldBe((AlertLife.Firing, Severity.Critical, HeartbeatAlert.Name, $"{heartbeat.Name} gives no sign of life", false));

        await Ping(sender, address);
        await house.Settled();
        (await Alerts(house, heartbeat)).Single().State.ShouldBe(AlertLife.Resolved);
        await Pass(house, 6000);
        (await Alerts(house, heartbeat)).Select(each => each.State).ShouldBe([AlertLife.Resolved, AlertLife.Firing]);
        await house.Do((SwitchHeartbeat turn) => turn.Run(new(heartbeat.Id, HeartbeatLife.Off), Census.Tandem));
        await house.Settled();
        (await Alerts(house, heartbeat))[1].State.ShouldBe(AlertLife.Resolved);
        (await sender.PostAsync(address, null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await sender.PostAsync("/heartbeats/tdh_nobody", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await sender.PostAsync($"/heartbeats/{Uri.EscapeDataString(heartbeat.Name)}", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, Stores]
    public async Task A_ping_that_comes_while_a_heartbeat_is_being_missed_is_heard(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var heartbeat = await house.Do((AddHeartbeat add) => add.Run(new("Last minute", Interval: 3600, Grace: 1800), Census.Tandem));
        Task Hear() => house.Do((PingHeartbeat ping) => ping.Run(new(heartbeat.Id), Census.Tandem));
        await Hear();
        house.Clock.Move(TimeSpan.FromSeconds(5000));
        await house.Settled();

        await house.Within(async services =>
        {
            var interrupted = new InterruptedClock(house.Clock.GetUtcNow().AddSeconds(600), Hear);
            await new MissHeartbeat(services.GetRequiredService<Store>(), services.GetRequiredService<JobSchedule>(), interrupted).Run(new(heartbeat.Id), TestContext.Current.CancellationToken);
            return true;
        });

        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Alive);
        (await Facts(house, heartbeat)).ShouldNotContain(nameof(HeartbeatMissed));
    }

    [Theory, Stores]
    public async Task A_shorter_interval_holds_at_once_and_an_integration_pings_by_name(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        var heartbeat = await house.Do((AddHeartbeat add) => add.Run(new($"Job {Guid.CreateVersion7():n}", Interval: 3600, Grace: 0), Census.Tandem));
        await Ping(watch.Client, $"/heartbeats/{Uri.EscapeDataString(heartbeat.Name)}");
        await house.Do((EditHeartbeat edit) => edit.Run(new(heartbeat.Id, Patch.Of("interval", 10)), Census.Tandem));
        await Pass(house, 11);
        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Missed);
        await house.Do((PingHeartbeat ping) => ping.Run(new(heartbeat.Id), Census.Tandem));
        (await Now(house, heartbeat)).State.ShouldBe(HeartbeatLife.Alive);
    }

    [Theory, Stores]
    public async Task Opsgenies_heartbeats_are_made_pinged_and_switched(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var other = await Watch.In(house);
        watch.Client.DefaultRequestHeaders.Authorization = new("GenieKey", watch.Key);
        var name = $"cron-{Guid.CreateVersion7():n}";
        using var made = await watch.Client.PostAsJsonAsync("/opsgenie/v2/heartbeats", new { name, description = "Nightly", interval = 5, intervalUnit = "minutes", enabled = true, alertPriority = "P2" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        using var pong = await watch.Client.GetAsync($"/opsgenie/v2/heartbeats/{name}/ping");
        pong.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonNode.Parse(await pong.Content.ReadAsStringAsync())!["result"]!.GetValue<string>().ShouldBe("PONG - Heartbeat received");
        (await other.Client.PostAsync($"/opsgenie/v2/heartbeats/{name}/ping", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "another's is not there for it");
        await Pass(house, 301);
        var shown = (await watch.Client.GetFromJsonAsync<JsonNode>($"/opsgenie/v2/heartbeats/{name}"))!["data"]!;
        (shown["interval"]!.GetValue<int>(), shown["intervalUnit"]!.GetValue<string>(), shown["expired"]!.GetValue<bool>()).ShouldBe((5, "minutes", true));
        (await watch.Client.PostAsync($"/opsgenie/v2/heartbeats/{name}/disable", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await watch.Client.PostAsync($"/opsgenie/v2/heartbeats/{name}/ping", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await watch.Client.PostAsync($"/opsgenie/v2/heartbeats/{name}/enable", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var all = (await watch.Client.GetFromJsonAsync<JsonNode>("/opsgenie/v2/heartbeats"))!["data"]!["heartbeats"]!.AsArray();
        all.Single(each => each!["name"]!.GetValue<string>() == name)!["enabled"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static async Task Ping(HttpClient sender, string address)
    {
        using var answer = await sender.PostAsync(address, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
    }

    private static async Task Pass(House house, int seconds)
    {
        house.Clock.Move(TimeSpan.FromSeconds(seconds));
        await house.Settled();
    }

    private static Task<Heartbeat> Now(House house, Heartbeat heartbeat) => house.Read(store => store.Set<Heartbeat>().AsNoTracking().SingleAsync(row => row.Id == heartbeat.Id));

    private static Task<List<string>> Facts(House house, Heartbeat heartbeat) =>
        house.Read(store => store.Facts.Where(fact => fact.Record == heartbeat.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());

    private static Task<List<Alert>> Alerts(House house, Heartbeat heartbeat) =>
        house.Read(store => store.Alerts.AsNoTracking().Where(alert => alert.Source == heartbeat.Name).OrderBy(alert => alert.Serial).ToListAsync());

    /// <summary>Lets something happen between the look at a heartbeat and the look at the time, once.</summary>
    private sealed class InterruptedClock(DateTimeOffset now, Func<Task> meanwhile) : TimeProvider
    {
        private bool isOver;

        public override DateTimeOffset GetUtcNow()
        {
            if (isOver)
                return now.AddSeconds(-600);
            isOver = true;
            Task.Run(meanwhile).GetAwaiter().GetResult();
            return now;
        }
    }
}
