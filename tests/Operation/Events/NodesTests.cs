using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventPipeline;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>Two nodes that live on one database take in events of the same alerts.</summary>
public sealed class NodesTests
{
    private const string Slow = "Slow";

    [Fact]
    public async Task What_a_node_had_taken_when_it_was_killed_is_worked_off_by_the_one_that_lives()
    {
        SkipWithoutPostgres();
        var site = await Databases.Copy(DatabaseKind.Postgres);
        await using var living = await House.Open(site, new MovableClock(), removed: true);
        var (_, key) = await living.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new("Load", Quota: Integration.MostQuota), Census.Tandem));
        const int requests = 24, events = 500;
        await using (var killed = await ServerProcess.Start(["--database", site.Database!], site.Data))
        {
            using var client = new HttpClient { BaseAddress = killed.Address };
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
            await Parallel.ForEachAsync(Enumerable.Range(0, requests), async (request, stop) =>
            {
                using var answer = await client.PostAsJsonAsync("/api/v1/events", new JsonArray([.. Enumerable.Range(0, events).Select(at => Watch.Event("Load", $"node-{request}-{at}"))]), stop);
                answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            });
            await killed.Kill();
        }

        (await living.Read(store => store.Set<Arrival>().CountAsync())).ShouldBeGreaterThan(0, "it was killed before it had worked all of it off");
        await living.Services.GetRequiredService<Intake>().Sweep(TestContext.Current.CancellationToken);

        (await living.Read(store => store.Set<Arrival>().CountAsync())).ShouldBe(0);
        (await living.Read(store => store.Alerts.CountAsync(alert => alert.Repeats == 1))).ShouldBe(requests * events);
    }

    [Fact]
    public async Task What_one_node_has_taken_and_not_worked_off_keeps_an_alert_that_another_would_end()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow) { Holds = true };
        await using var pair = await Pair.Open(there: trap);
        await pair.Here.PostAlert("Lasting", pair.Here.Ends(minutes: 1));
        await Fill(pair.There, trap);
        await pair.There.PostAlert("Lasting", pair.There.Ends(minutes: 30));

        pair.Clock.Move(TimeSpan.FromMinutes(2));
        var sweep = pair.Sweep();
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        sweep.IsCompleted.ShouldBeFalse("the other node lives, and has not said what it heard");
        (await pair.Alert("Lasting")).State.ShouldBe(AlertLife.Firing);
        trap.Release();
        await sweep;

        var alert = await pair.Alert("Lasting");
        (alert.State, alert.Repeats).ShouldBe((AlertLife.Firing, 2));
        pair.Clock.Move(TimeSpan.FromMinutes(30));
        await pair.Sweep();
        (await pair.Alert("Lasting")).State.ShouldBe(AlertLife.Resolved);
    }

    [Fact]
    public async Task An_alert_that_is_heard_on_one_node_while_another_ends_it_goes_on()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow);
        await using var pair = await Pair.Open(here: trap);
        await pair.Here.PostAlert("Lasting", pair.Here.Ends(minutes: 1));
        await pair.Here.PostAlert(Slow, null);
        await pair.There.PostAlert("Other", null);

        trap.Holds = true;
        pair.Clock.Move(TimeSpan.FromMinutes(2));
        var sweep = pair.Sweep();
        await trap.Reached.Task;
        await pair.There.PostAlert("Lasting", pair.There.Ends(minutes: 30));
        trap.Release();
        await sweep;

        var alert = await pair.Alert("Lasting");
        (alert.State, alert.Repeats).ShouldBe((AlertLife.Firing, 2));
    }

    [Fact]
    public async Task What_one_node_says_of_an_alert_that_another_opened_or_ended_a_moment_ago_is_not_lost()
    {
        SkipWithoutPostgres();
        await using var pair = await Pair.Open();
        var (here, there) = (pair.Here.Client, pair.There.Client);
        await Sent(there, "Warm", "warning");
        await Sent(here, "Short", "warning");
        await Sent(there, "Short", "warning", "resolved");
        (await pair.Alert("Short")).State.ShouldBe(AlertLife.Resolved, "its end came to the other node");

        await Sent(here, "Worse", "warning");
        await Sent(there, "Worse", "warning");
        await Sent(here, "Worse", "warning", "resolved");
        await Sent(there, "Worse", "critical");
        (await pair.Alerts("Worse")).Select(alert => (alert.State, alert.Severity)).ShouldBe([(AlertLife.Resolved, Severity.Warning), (AlertLife.Firing, Severity.Critical)]);
    }

    [Fact]
    public async Task An_end_that_comes_to_one_node_while_its_beginning_waits_in_the_other_waits_for_it_and_so_does_who_acknowledges()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow) { Holds = true };
        await using var pair = await Pair.Open(there: trap);
        await Fill(pair.There, trap);
        await Sent(pair.There.Client, "Brief", "warning");
        await Sent(pair.There.Client, "Seen", "warning");

        await Sent(pair.Here.Client, "Brief", "warning", "resolved");
        await Sent(pair.Here.Client, "Never heard of", "warning", "resolved");
        await Sent(pair.Here.Client, "Later", "warning");
        var acknowledge = pair.Here.Client.PostAsJsonAsync("/pagerduty/v2/enqueue", new JsonObject { ["routing_key"] = pair.Key, ["event_action"] = "acknowledge", ["dedup_key"] = "Seen" }, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        (await pair.Alerts("Brief")).ShouldBeEmpty("its beginning is still on its way");
        pair.Here.House.Services.GetRequiredService<Inbox>().IsEmpty.ShouldBeFalse("its end waits for it");
        trap.Release();

        await pair.Sweep();
        (await acknowledge).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await pair.Alert("Brief")).State.ShouldBe(AlertLife.Resolved);
        (await pair.Alert("Seen")).State.ShouldBe(AlertLife.Acknowledged);
        (await pair.Alert("Later")).State.ShouldBe(AlertLife.Firing);
    }

    [Fact]
    public async Task What_is_closed_as_with_Opsgenie_before_it_has_become_an_alert_is_over_once_it_has()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow) { Holds = true };
        await using var pair = await Pair.Open(there: trap);
        await Fill(pair.There, trap);
        foreach (var (alias, node) in new[] { ("elsewhere", pair.Here), ("here", pair.There) })
        {
            (await pair.There.Client.PostAsJsonAsync("/opsgenie/v2/alerts", new JsonObject { ["message"] = alias, ["alias"] = alias }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await node.Client.PostAsJsonAsync($"/opsgenie/v2/alerts/{alias}/close?identifierType=alias", new JsonObject(), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        trap.Release();
        await pair.Sweep();
        (await pair.Alert("elsewhere")).State.ShouldBe(AlertLife.Resolved);
        (await pair.Alert("here")).State.ShouldBe(AlertLife.Resolved);
    }

    [Fact]
    public async Task An_end_whose_beginning_waits_in_a_node_that_died_waits_until_that_is_taken_over()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow) { Holds = true };
        await using var pair = await Pair.Open(there: trap);
        await Fill(pair.There, trap);
        await Sent(pair.There.Client, "Brief", "warning");
        await Sent(pair.Here.Client, "Brief", "warning", "resolved");

        var node = pair.There.House.Services.GetRequiredService<Leases>().Holder;
        await pair.Here.House.Read(store => store.Database.ExecuteSqlRawAsync("update leases set until = '2026-01-01' where name = {0}", $"node {node}"));
        var inbox = pair.Here.House.Services.GetRequiredService<Inbox>();
        for (var look = 0; look < 200 && !inbox.IsEmpty; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);

        inbox.IsEmpty.ShouldBeTrue();
        (await pair.Alert("Brief")).State.ShouldBe(AlertLife.Resolved);
        trap.Release();
    }

    [Fact]
    public async Task A_node_that_seemed_dead_and_lives_lets_go_of_what_the_other_worked_off_and_goes_on()
    {
        SkipWithoutPostgres();
        var trap = new Trap(Slow) { Holds = true };
        await using var pair = await Pair.Open(there: trap);
        const int crowd = 900;
        using var held = await pair.There.Client.PostAsJsonAsync("/api/v1/events", new JsonArray([Watch.Event(Slow), .. Enumerable.Range(0, crowd).Select(at => Watch.Event("Crowd", $"node-{at}"))]), TestContext.Current.CancellationToken);
        held.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await trap.Reached.Task;

        var node = pair.There.House.Services.GetRequiredService<Leases>().Holder;
        await pair.Here.House.Read(store => store.Database.ExecuteSqlRawAsync("update leases set until = '2026-01-01' where name = {0}", $"node {node}"));
        await pair.Sweep();
        (await pair.Alerts("Crowd")).Count.ShouldBe(crowd);
        trap.Release();

        var inbox = pair.There.House.Services.GetRequiredService<Inbox>();
        for (var look = 0; look < 200 && !inbox.IsEmpty; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        inbox.IsEmpty.ShouldBeTrue();
        await Sent(pair.There.Client, "After", "warning");
        await pair.There.House.Services.GetRequiredService<Intake>().Sweep(TestContext.Current.CancellationToken);
        (await pair.Alert("After")).State.ShouldBe(AlertLife.Firing);
        (await pair.Alerts("Crowd")).ShouldAllBe(alert => alert.Repeats == 1, "nothing is done twice");
        (await pair.Alert(Slow)).Repeats.ShouldBe(1);
    }

    private static async Task Sent(HttpClient client, string name, string severity, string? state = null)
    {
        var said = Watch.Event(name, severity: severity, state: state);
        said["dedupKey"] = name;
        using var answer = await client.PostAsJsonAsync("/api/v1/events", said);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    /// <summary>Gives a node more than it works off at once, and holds up the first of it.</summary>
    private static async Task Fill(Node node, Trap trap)
    {
        using var held = await node.Client.PostAsJsonAsync("/api/v1/events", new JsonArray([Watch.Event(Slow), .. Enumerable.Range(0, 300).Select(at => Watch.Event("Crowd", $"node-{at}"))]), TestContext.Current.CancellationToken);
        held.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await trap.Reached.Task;
    }

    private static void SkipWithoutPostgres() => Assert.SkipWhen(Databases.WhyNoPostgres is not null, Databases.WhyNoPostgres ?? "");

    /// <summary>One site, served by two nodes that share its clock, and one sender to both.</summary>
    private sealed record Pair(Node Here, Node There, MovableClock Clock, string Key) : IAsyncDisposable
    {
        public static async Task<Pair> Open(Trap? here = null, Trap? there = null)
        {
            var (site, clock) = (await Databases.Copy(DatabaseKind.Postgres), new MovableClock());
            var one = await Opened(here, removed: true);
            var (_, key) = await one.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new("Both"), Census.Tandem));
            return new(new(one, Watch.Caller(one, key)), await Other(), clock, key);

            async Task<Node> Other()
            {
                var other = await Opened(there, removed: false);
                return new(other, Watch.Caller(other, key));
            }

            // The tests sweep themselves, at the moment they mean.
            async Task<House> Opened(Trap? trap, bool removed)
            {
                var house = await House.Open(site, clock, removed, builder =>
                {
                    if (trap is not null)
                        builder.Services.AddSingleton<IQuietTime>(trap);
                });
                await house.Services.GetRequiredService<JobEngine>().StopAsync(TestContext.Current.CancellationToken);
                return house;
            }
        }

        public Task Sweep() => Here.House.Services.GetRequiredService<Intake>().Sweep(TestContext.Current.CancellationToken);

        public Task<List<Alert>> Alerts(string name) => Here.House.Read(store => store.Alerts.AsNoTracking().Where(alert => alert.Name == name).OrderBy(alert => alert.Serial).ToListAsync());

        public async Task<Alert> Alert(string name) => (await Alerts(name)).Single();

        public async ValueTask DisposeAsync()
        {
            await There.House.DisposeAsync();
            await Here.House.DisposeAsync();
            There.Client.Dispose();
            Here.Client.Dispose();
        }
    }

    private sealed record Node(House House, HttpClient Client)
    {
        public DateTimeOffset Ends(int minutes) => House.Clock.GetUtcNow().AddMinutes(minutes);

        public async Task PostAlert(string name, DateTimeOffset? endsAt)
        {
            var ends = (endsAt ?? House.Clock.GetUtcNow().AddDays(1)).ToString("O", CultureInfo.InvariantCulture);
            var alert = new JsonObject { ["labels"] = new JsonObject { ["alertname"] = name }, ["endsAt"] = ends };
            using var answer = await Client.PostAsJsonAsync("/alertmanager/api/v2/alerts", new JsonArray(alert));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
