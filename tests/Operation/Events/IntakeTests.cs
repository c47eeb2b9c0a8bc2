using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Storage;
using Tandem.Operation.Assignment;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.Operation.Paging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>Events come in, become alerts, are counted, and are over.</summary>
public sealed class IntakeTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_event_becomes_an_alert_what_says_the_same_is_counted_and_what_resolves_ends_it(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));

        (await watch.Send(Watch.Event("DiskSlow")))["accepted"]!.GetValue<int>().ShouldBe(1);
        for (var time = 0; time < 3; time++)
            await watch.Send(Watch.Event("DiskSlow"), Watch.Event("DiskSlow"));
        var alert = await watch.Alert("DiskSlow");

        (alert.State, alert.Repeats, alert.Severity, alert.Title).ShouldBe((AlertLife.Firing, 7, Severity.Warning, "DiskSlow on web-1"));
        alert.Decisions.Select(decision => decision.Step).ShouldBe(["Parse", "Recognise", "Enrich", "Silence", "Correlate", "Decide"]);
        alert.Decisions.ShouldAllBe(decision => decision.Reason.Length > 0);
        alert.Incident.ShouldBeNull("a warning is only kept");
        (await Facts(watch, alert)).ShouldBe([nameof(AlertFired)], "repeats are counted, not told");

        await watch.Send(Watch.Event("DiskSlow", state: "resolved"));
        (await watch.Alert("DiskSlow")).State.ShouldBe(AlertLife.Resolved);
        await watch.Send(Watch.Event("DiskSlow"));
        (await watch.Alerts("DiskSlow")).Select(each => each.State).ShouldBe([AlertLife.Resolved, AlertLife.Firing], "after it was over it is a new one");
    }

    [Theory, Stores]
    public async Task A_new_key_opens_to_all_who_come_with_it_at_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        for (var round = 0; round < 10; round++)
        {
            using var watch = await Watch.In(house);
            await Task.WhenAll(Enumerable.Range(0, 12).Select(at => watch.Send(Watch.Event("Dawn", $"node-{at}"))));
        }
    }

    [Theory, Stores]
    public async Task Ten_thousand_events_over_a_hundred_keys_are_a_hundred_alerts_with_exact_counts_however_they_are_sent_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var watch = await Watch.In(house);
        var batches = Enumerable.Range(0, 100).Select(batch => Enumerable.Range(0, 100).Select(at => Watch.Event("Load", $"node-{(batch * 7 + at) % 100}")).ToArray()).ToList();

        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (batch, _) => await watch.Send(batch));
        await house.Settled();

        var alerts = await watch.Alerts("Load");
        (alerts.Count, alerts.Sum(alert => alert.Repeats), alerts.Max(alert => alert.Repeats)).ShouldBe((100, 10_000, 100));
        (await house.Read(all => all.Facts.CountAsync(fact => fact.Name == nameof(AlertFired)))).ShouldBe(100);
    }

    [Theory, Stores]
    public async Task What_is_said_of_one_key_is_taken_in_its_order_however_much_comes_with_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        foreach (var crowd in (int[])[0, 400])
        {
            var (name, others) = ($"Order{crowd}", Enumerable.Range(0, crowd).Select(at => (JsonNode)Watch.Event($"Crowd{crowd}", $"node-{at}")).ToArray());
            JsonNode On() => Watch.Event(name);
            JsonNode Off() => Watch.Event(name, state: "resolved");
            await watch.Send([On(), .. others]);
            await house.Settled();
            await watch.Send([On(), On(), Off(), .. others.Select(each => each.DeepClone())]);
            await house.Settled();
            (await watch.Alerts(name)).Select(alert => (alert.State, alert.Repeats)).ShouldBe([(AlertLife.Resolved, 3)], "an end is no news of a new beginning");

            await watch.Send([Off(), On(), On(), Off(), On(), .. others.Select(each => each.DeepClone())]);
            await house.Settled();
            (await watch.Alerts(name)).Select(alert => (alert.State, alert.Repeats)).ShouldBe([(AlertLife.Resolved, 3), (AlertLife.Resolved, 2), (AlertLife.Firing, 1)], ignoreOrder: true);
            (await watch.Alerts($"Crowd{crowd}")).Select(alert => alert.Repeats).ShouldBe(Enumerable.Repeat(3L, crowd));
        }
    }

    [Theory, Stores]
    public async Task Who_lists_alerts_sees_all_that_was_acknowledged_before(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        for (var round = 0; round < 3; round++)
        {
            await watch.Send([.. Enumerable.Range(0, 300).Select(at => Watch.Event("Seen", $"node-{round}-{at}"))]);
            var told = await watch.Client.GetFromJsonAsync<JsonArray>("/alertmanager/api/v2/alerts?filter=alertname=%22Seen%22");
            told!.Count.ShouldBe(300 * (round + 1));
        }
    }

    [Theory, Stores]
    public async Task What_is_critical_opens_an_incident_and_calls_and_its_end_resolves_the_incident_nobody_touched(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.OfATeam(house);

        await watch.Send(Watch.Event("SiteDown", severity: "critical"));
        var alert = await watch.Alert("SiteDown");
        var incident = await watch.Incident(alert);
        (incident.Title, incident.Channel, incident.Priority, alert.OpenedIncident).ShouldBe(("SiteDown on web-1", Channel.Monitoring, 1, true));
        (await Facts(watch, alert)).ShouldBe([nameof(AlertFired), nameof(PagingRequested)]);

        await watch.Send(Watch.Event("SiteDown", "web-2", "critical"));
        (await watch.Alerts("SiteDown"))[1].Incident.ShouldBe(incident.Id, "the same alert elsewhere joins");
        await watch.Send(Watch.Event("SiteDown", severity: "critical", state: "resolved"));
        await house.Settled();
        (await watch.Incident(alert)).Open.ShouldBeTrue("one of its alerts still fires");
        await watch.Send(Watch.Event("SiteDown", "web-2", "critical", "resolved"));
        await house.Settled();
        (await watch.Incident(alert)).State.ShouldBe(IncidentLife.Resolved);
    }

    [Theory, Stores]
    public async Task What_is_nobodys_calls_the_team_its_incident_is_given_to_and_where_there_is_none_says_that_nobody_is_called(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var watch = await Watch.In(house);
        var given = $"Given{Guid.CreateVersion7():N}";
        var rule = await house.Do<AddAssignmentRule, AssignmentRule>(add => add.Run(new(given, Conditions: [new("title", ConditionOperator.Contains, given)], Team: office.Network.Id), office.Manager));
        await house.Do<MoveAssignmentRule>(move => move.Run(new(rule.Id, AssignmentRule.Active), office.Manager));

        await watch.Send(Watch.Event("Stray", severity: "critical"), Watch.Event(given, severity: "critical"));
        await house.Settled();

        var (stray, owned) = (await watch.Alert("Stray"), await watch.Alert(given));
        (stray.Incident is not null, stray.Paged, stray.Decisions[^1].Verdict).ShouldBe((true, false, "Opened an incident, called nobody"));
        stray.Decisions[^1].Reason.ShouldEndWith("neither a service nor a team is known.");
        (owned.Team, owned.Paged, owned.Decisions[^1].Verdict).ShouldBe((null, true, "Opened an incident, called"));
        (await house.Read(all => all.Pages.AsNoTracking().SingleAsync(page => page.Subject == owned.Incident!.Value.Value))).Team.ShouldBe(office.Network.Id);
    }

    [Theory, Stores]
    public async Task What_becomes_worse_calls_once_for_its_incident(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.OfATeam(house);
        JsonObject Event(string severity, string host = "a") => new() { ["name"] = "Worse", ["dedupKey"] = host, ["severity"] = severity };
        await watch.Send(Event("warning"));
        (await watch.Alert("Worse")).Incident.ShouldBeNull();
        await watch.Send(Event("error"));
        var opened = await watch.Alert("Worse");
        (opened.Severity, opened.Incident is not null, opened.Paged).ShouldBe((Severity.Error, true, false));

        await watch.Send(Event("critical"));
        await watch.Send(Event("critical"), Event("critical", "b"), Event("info"));

        var alerts = await watch.Alerts("Worse");
        alerts.Select(alert => (alert.Incident, alert.Paged)).ShouldBe([(opened.Incident, true), (opened.Incident, false)]);
        (await Facts(watch, alerts[0])).ShouldBe([nameof(AlertFired), nameof(AlertWorsened), nameof(AlertWorsened), nameof(PagingRequested)]);
        alerts[0].Repeats.ShouldBe(5);
    }

    [Theory, Stores]
    public async Task An_incident_that_somebody_works_on_is_told_that_its_alerts_are_over(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var watch = await Watch.In(house);
        await watch.Send(Watch.Event("QueueStuck", severity: "error"));
        var incident = await watch.Incident(await watch.Alert("QueueStuck"));
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));

        await watch.Send(Watch.Event("QueueStuck", severity: "error", state: "resolved"));
        await house.Settled();

        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.InProgress);
        (await office.Facts(incident.Id.Value)).Last().ShouldBe("CommentAdded");
    }

    [Theory, Stores]
    public async Task N72_one_bad_event_costs_no_other(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));
        var many = new JsonObject(Enumerable.Range(0, 10_000).Select(at => KeyValuePair.Create($"l{at}", (JsonNode?)"x")));
        JsonNode[] events =
        [
            Watch.Event("Good", "a"), new JsonObject { ["name"] = "Good", ["labels"] = many }, new JsonObject { ["name"] = "Good", ["time"] = "2026-05-03T12:00:00Z", ["endsAt"] = "2026-05-03T11:00:00Z" },
            new JsonObject { ["name"] = "Good", ["time"] = "9999-12-31T00:00:00Z" }, new JsonObject { ["name"] = "Good", ["severity"] = "NaN" }, JsonValue.Create(7), new JsonObject(), new JsonObject { ["nonsense"] = 1 }, Watch.Event("Good", "b"),
        ];
        var text = new JsonArray(events).ToJsonString().Replace("\"l7\":\"x\"", "\"l7\":\"\\ud800\"", StringComparison.Ordinal).TrimEnd(']') + """,{"name":"\ud800"}]""";
        using var answer = await watch.Client.PostAsync("/api/v1/events", new StringContent(text, null, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var receipt = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        receipt["accepted"]!.GetValue<int>().ShouldBe(2);
        receipt["rejected"]!.AsArray().Select(each => each!["index"]!.GetValue<int>()).ShouldBe([1, 2, 3, 4, 5, 6, 7, 9]);
        receipt["rejected"]!.AsArray().ShouldAllBe(each => each!["reason"]!.GetValue<string>().Length > 10);
        receipt["rejected"]![7]!["reason"]!.GetValue<string>().ShouldStartWith("name is no text");
        (await watch.Alerts("Good")).Count.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task N69_who_sends_more_than_the_quota_is_told_when_to_come_back(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Quota: 5));
        for (var at = 0; at < 5; at++)
            await watch.Send(Watch.Event("Chatter", $"h{at}"));

        watch.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "10.9.8.7");
        using var refused = await watch.Client.PostAsJsonAsync("/api/v1/events", Watch.Event("Chatter", "more"));
        ((int)refused.StatusCode, refused.Headers.RetryAfter!.Delta > TimeSpan.Zero).ShouldBe((429, true));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await watch.Send(Watch.Event("Chatter", "more"));
        (await watch.Alerts("Chatter")).Count.ShouldBe(6);
    }

    [Theory, Stores]
    public async Task A_wrong_key_an_old_key_and_one_that_is_switched_off_open_nothing(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        await watch.Send(Watch.Event("Key"));
        var fresh = await house.Do<ChangeIntegrationKey, string>(change => change.Run(new(watch.Integration.Id), Census.Tandem));

        foreach (var key in (string[])[watch.Key, watch.Key[..^1] + "A", "tdi_nothing", "x' OR 1=1--"])
            await Answers(house, key, 401);
        await Answers(house, fresh, 202);
        await house.Do<MoveIntegration>(move => move.Run(new(watch.Integration.Id, Integration.Off), Census.Tandem));
        await Answers(house, fresh, 401);
    }

    [Theory, Stores]
    public async Task What_is_open_is_known_again_after_a_restart_and_counts_go_on(DatabaseKind store)
    {
        var site = await Databases.Copy(store);
        string key;
        await using (var house = await House.Open(site, new MovableClock()))
        {
            using var watch = await Watch.In(house);
            key = watch.Key;
            await watch.Send(Watch.Event("Lasting"), Watch.Event("Lasting"));
        }

        await using (var house = await House.Open(site, new MovableClock(), removed: true))
        {
            using var client = Watch.Caller(house, key);
            (await client.PostAsJsonAsync("/api/v1/events", Watch.Event("Lasting"))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await house.Read(all => all.Alerts.AsNoTracking().SingleAsync())).Repeats.ShouldBe(3);
        }
    }

    private static async Task Answers(House house, string key, int status)
    {
        using var client = Watch.Caller(house, key);
        using var answer = await client.PostAsJsonAsync("/api/v1/events", Watch.Event("Key"));
        ((int)answer.StatusCode).ShouldBe(status, key);
    }

    private static Task<List<string>> Facts(Watch watch, Alert alert) =>
        watch.House.Read(all => all.Facts.Where(fact => fact.Record == alert.Id.Value).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());
}
