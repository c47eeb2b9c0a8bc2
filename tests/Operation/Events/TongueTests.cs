using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventMappings;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Deployments;

namespace Tandem.Tests.Operation.Events;

/// <summary>Other systems tell of events in their own tongues, and each is understood.</summary>
public sealed class TongueTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task PagerDuty_triggers_acknowledges_and_resolves_by_its_key(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        using var sender = new HttpClient { BaseAddress = house.Address };
        JsonObject Event(string action, JsonObject? payload = null) => new() { ["routing_key"] = watch.Key, ["event_action"] = action, ["dedup_key"] = "db/1", ["payload"] = payload };
        JsonObject Payload() => new() { ["summary"] = "DB is slow", ["source"] = "db-1", ["severity"] = "critical", ["custom_details"] = new JsonObject { ["load"] = 7, ["more"] = new JsonArray(1) } };

        var answer = await Post(sender, "/pagerduty/v2/enqueue", Event("trigger", Payload()), 202);
        (answer["status"]!.GetValue<string>(), answer["dedup_key"]!.GetValue<string>()).ShouldBe(("success", "db/1"));
        await Post(sender, "/pagerduty/v2/enqueue", Event("trigger", Payload()), 202);
        await Post(sender, "/pagerduty/v2/enqueue", Event("acknowledge"), 202);
        var alert = await watch.Alert("DB is slow");
        (alert.State, alert.Repeats, alert.Severity, alert.Annotations["more"]).ShouldBe((AlertLife.Acknowledged, 2, Severity.Critical, "[1]"));
        await Post(sender, "/pagerduty/v2/enqueue", Event("resolve"), 202);
        await Post(sender, "/pagerduty/v2/enqueue", Event("acknowledge"), 202);
        (await watch.Alert("DB is slow")).State.ShouldBe(AlertLife.Resolved);
        await Post(sender, "/pagerduty/v2/enqueue", Event("trigger", Payload()), 202);
        (await watch.Alerts("DB is slow")).Count.ShouldBe(2, "after it was resolved, the same key is a new alert");

        (await Post(sender, "/pagerduty/v2/enqueue", Event("trigger"), 400))["errors"]!.AsArray().Count.ShouldBe(1);
        (await Post(sender, "/pagerduty/v2/enqueue", Event("trigger", new JsonObject { ["severity"] = "loud" }), 400))["errors"]!.AsArray().Count.ShouldBe(3, "all that is wrong is said at once");
        await Post(sender, "/pagerduty/v2/enqueue", Event("shout"), 400);
        (await Post(sender, "/pagerduty/v2/enqueue", new JsonObject { ["routing_key"] = "nobody", ["event_action"] = "trigger" }, 401))["errors"]!.AsArray().Count.ShouldBe(1);
        (await Post(sender, "/pagerduty/v2/enqueue", new JsonArray(), 401))["status"]!.GetValue<string>().ShouldBe("invalid event");
    }

    [Theory, Stores]
    public async Task Who_makes_an_integration_for_PagerDuty_is_told_that_it_cannot_sign_and_where_signatures_are_demanded_a_routing_key_opens_nothing(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var ines = await house.SignedIn("Ines", StandardRole.Administrator);
        (await ines.Open("/integrations/new")).QuerySelector("form[action='/integrations/new']")!.GetAttribute("data-turbo").ShouldBe("false", "the page with the key has no address to lead to");
        await ines.Submit("form[action='/integrations/new']", ("name", "Old pager"), ("type", "pagerDuty"));
        ines.Page.Body!.TextContent.ShouldContain("knows no signatures");
        var made = await house.Read(all => all.Set<Integration>().AsNoTracking().SingleAsync(each => each.Name == "Old pager"));
        await ines.Open(Integration.Kind.PathOf(made));
        ines.Page.Body!.TextContent.ShouldContain("knows no signatures");
        (await house.Do((EditIntegration edit) => edit.Run(new(made.Id, Patch.Of("signed", true)), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("signed");

        using var watch = await Watch.In(house);
        await house.Do((EditIntegration edit) => edit.Run(new(watch.Integration.Id, Patch.Of("signed", true)), Census.Tandem));
        using var sender = new HttpClient { BaseAddress = house.Address };
        await Post(sender, "/pagerduty/v2/enqueue", new JsonObject { ["routing_key"] = watch.Key, ["event_action"] = "trigger", ["payload"] = new JsonObject { ["summary"] = "x", ["source"] = "y", ["severity"] = "info" } }, 401);
    }

    [Theory, Stores]
    public async Task Alertmanager_and_Grafana_webhooks_fire_and_resolve_each_alert_by_itself(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));
        JsonObject Alert(string status, string pod) => new()
        {
            ["status"] = status,
            ["labels"] = new JsonObject { ["alertname"] = "Web", ["pod"] = pod, ["severity"] = "warning" },
            ["annotations"] = new JsonObject { ["summary"] = "Hooked" },
            ["startsAt"] = "2019-09-27T16:27:56.612666101Z",
            ["endsAt"] = "0001-01-01T00:00:00Z",
            ["generatorURL"] = "javascript:alert(1)",
        };
        foreach (var path in (string[])["/webhooks/alertmanager", $"/webhooks/grafana/{watch.Key}"])
            await Post(watch.Client, path, new JsonObject { ["version"] = "4", ["status"] = "firing", ["alerts"] = new JsonArray(Alert("firing", "a"), Alert("odd", "x"), Alert("firing", "b")) }, 202);

        var alerts = await watch.Alerts("Web");
        alerts.Select(alert => (alert.Repeats, alert.Title)).ShouldBe([(2, "Hooked"), (2, "Hooked")]);
        alerts.ShouldAllBe(alert => alert.Link.Length == 0, "N14: what is no web address is no link");
        await Post(watch.Client, "/webhooks/alertmanager", new JsonObject { ["alerts"] = new JsonArray(Alert("resolved", "a")) }, 202);
        (await watch.Alerts("Web")).OrderBy(alert => alert.Labels["pod"]).Select(alert => alert.State).ShouldBe([AlertLife.Resolved, AlertLife.Firing]);
        await Post(watch.Client, "/webhooks/grafana", new JsonObject(), 400);
    }

    [Theory, Stores]
    public async Task CloudEvents_come_in_all_three_modes(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));
        JsonObject Event(string subject) => new()
        {
            ["specversion"] = "1.0",
            ["id"] = "1",
            ["source"] = "/shop",
            ["type"] = "order.failed",
            ["subject"] = subject,
            ["data"] = new JsonObject { ["severity"] = "error", ["summary"] = "An order failed" },
        };
        await Post(watch.Client, "/webhooks/cloudevents", Event("1"), 202, "application/cloudevents+json");
        await Post(watch.Client, "/webhooks/cloudevents", new JsonArray(Event("2"), new JsonObject { ["id"] = "x" }), 202, "application/cloudevents-batch+json");
        using var binary = new HttpRequestMessage(HttpMethod.Post, "/webhooks/cloudevents") { Content = new StringContent("""{"state": "resolved"}""", Encoding.UTF8, "application/json") };
        foreach (var (name, value) in new[] { ("ce-specversion", "1.0"), ("ce-id", "3"), ("ce-source", "/shop"), ("ce-type", "order.failed"), ("ce-subject", "1") })
            binary.Headers.Add(name, value);
        (await watch.Client.SendAsync(binary)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        (await watch.Alerts("order.failed")).Select(alert => (alert.Title, alert.State)).ShouldBe([("An order failed", AlertLife.Resolved), ("An order failed", AlertLife.Firing)]);
    }

    [Theory, Stores]
    public async Task Logs_of_OpenTelemetry_become_alerts_from_a_warning_on(DatabaseKind store)
    {
        using var watch = await Watch.In(await houses.On(store));
        JsonObject Record(int severity, string text) => new() { ["severityNumber"] = severity, ["body"] = new JsonObject { ["stringValue"] = text } };
        JsonNode Logs(params JsonNode[] records) => new JsonObject
        {
            ["resourceLogs"] = new JsonArray(new JsonObject
            {
                ["resource"] = new JsonObject { ["attributes"] = new JsonArray(new JsonObject { ["key"] = "service.name", ["value"] = new JsonObject { ["stringValue"] = "cart" } }) },
                ["scopeLogs"] = new JsonArray(new JsonObject { ["logRecords"] = new JsonArray(records) }),
            }),
        };

        await Post(watch.Client, "/otlp/v1/logs", Logs(Record(9, "All is well"), Record(17, "Order 17 failed"), Record(17, "Order 18 failed")), 200);
        var alert = await watch.Alert("Order 17 failed");
        (alert.Repeats, alert.Severity, alert.Source, alert.Labels["service"]).ShouldBe((2, Severity.Error, "cart", "cart"));
        (await watch.Alerts("All is well")).ShouldBeEmpty();
        await Post(watch.Client, "/otlp/v1/logs", new JsonObject { ["resourceLogs"] = 5 }, 400);
        (await Post(watch.Client, "/otlp/v1/logs", Logs(new JsonObject { ["severityNumber"] = 21 }), 200))["partialSuccess"]!["rejectedLogRecords"]!.GetValue<string>().ShouldBe("1");
    }

    [Theory, Stores]
    public async Task PagerDutys_change_events_come_with_the_routing_key_of_an_integration_and_links_stay_with_their_alert(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.PagerDuty));
        watch.Key.Length.ShouldBe(32, "there is no room for more where senders ask for a routing key");
        using var sender = new HttpClient { BaseAddress = house.Address };
        var change = new JsonObject { ["routing_key"] = watch.Key, ["payload"] = new JsonObject { ["summary"] = "Cart 7.1 is out", ["source"] = "pipeline" } };
        (await Post(sender, "/pagerduty/v2/change/enqueue", change, 202))["status"]!.GetValue<string>().ShouldBe("success");
        var deployment = await house.Read(all => all.Set<Deployment>().AsNoTracking().SingleAsync(each => each.Title == "Cart 7.1 is out"));
        (await house.Read(all => all.Facts.FirstAsync(fact => fact.Record == deployment.Id.Value))).ActorName.ShouldBe(watch.Integration.Name);
        change["routing_key"] = watch.Key[..^1] + (watch.Key[^1] == 'A' ? 'B' : 'A');
        (await Post(sender, "/pagerduty/v2/change/enqueue", change, 401))["status"]!.GetValue<string>().ShouldBe("invalid event");

        await Post(
            sender, "/pagerduty/v2/enqueue",
            new JsonObject
            {
                ["routing_key"] = watch.Key,
                ["event_action"] = "trigger",
                ["payload"] = new JsonObject { ["summary"] = "Linked", ["source"] = "s", ["severity"] = "info" },
                ["links"] = new JsonArray(new JsonObject { ["href"] = "https://example.org/run", ["text"] = "Runbook" }, new JsonObject { ["href"] = "javascript:alert(1)", ["text"] = "Trick" }),
                ["images"] = new JsonArray(new JsonObject { ["src"] = "https://example.org/a.png" }),
            },
            202);
        var alert = await watch.Alert("Linked");
        (alert.Annotations["Runbook"], alert.Annotations["images[0]"]).ShouldBe(("https://example.org/run", "https://example.org/a.png"));
        using var anna = await house.SignedIn("Anna", StandardRole.Agent);
        var page = await anna.Open(AlertKind.Kind.PathOf(alert));
        page.QuerySelector("dd a[href='https://example.org/run']").ShouldNotBeNull();
        page.QuerySelectorAll("a[href^='javascript']").ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_PagerDutys_limit_lets_through_is_kept_as_far_as_there_is_room_and_says_where_it_is_cut(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.PagerDuty));
        using var sender = new HttpClient { BaseAddress = house.Address };
        async Task<Alert> Sent(string summary, JsonNode details)
        {
            await Post(sender, "/pagerduty/v2/enqueue", new JsonObject
            {
                ["routing_key"] = watch.Key,
                ["event_action"] = "trigger",
                ["payload"] = new JsonObject { ["summary"] = summary, ["source"] = "s", ["severity"] = "info", ["custom_details"] = details },
                ["links"] = new JsonArray(new JsonObject { ["href"] = "https://example.org/run", ["text"] = "Runbook" }),
            }, 202);
            return await watch.Alert(summary);
        }

        var alert = await Sent("Verbose", new JsonObject { ["log"] = string.Concat(Enumerable.Repeat("😀", 15_000)), ["trace"] = new JsonArray(new string('x', 300_000)), ["host"] = "db" });
        (alert.Annotations["log"]!.Length, alert.Annotations["trace"]!.Length, alert.Annotations["host"]).ShouldBe((EventDraft.LongestAnnotation - 1, EventDraft.LongestAnnotation, "db"));
        alert.Annotations["log"].ShouldEndWith("😀 … (cut: it has 30000 characters)");
        alert.Annotations["trace"].ShouldEndWith("x … (cut: it has 300004 characters)");

        alert = await Sent("Many", new JsonObject([.. Enumerable.Range(0, 150).Select(at => KeyValuePair.Create<string, JsonNode?>($"d{at}", at)), new(new string('n', 201), "long")]));
        (alert.Annotations.Pairs.Count, alert.Annotations["Runbook"], alert.Annotations["d97"]).ShouldBe((100, "https://example.org/run", "97"));
        var rest = JsonNode.Parse(alert.Annotations["custom_details"]!)!.AsObject();
        (rest.Count, rest["d149"]!.GetValue<int>(), rest[new string('n', 201)]!.GetValue<string>()).ShouldBe((53, 149, "long"));
        (await Sent("Plain", "Only words")).Annotations["custom_details"].ShouldBe("Only words");
    }

    [Theory, Stores]
    public async Task One_event_alone_that_cannot_be_taken_is_refused_and_a_CloudEvent_needs_no_data(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        await Post(watch.Client, "/api/v1/events", new JsonObject { ["name"] = "Bad", ["time"] = "9999-12-31T00:00:00Z" }, 422);
        await Post(watch.Client, "/webhooks/cloudevents", new JsonObject { ["id"] = "1", ["source"] = "/s", ["specversion"] = "0.3", ["type"] = "t" }, 422, "application/cloudevents+json");
        foreach (var content in new[] { new ByteArrayContent([]), new StringContent("It rained", Encoding.UTF8, "text/plain") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/cloudevents") { Content = content };
            foreach (var (name, value) in new[] { ("ce-id", "1"), ("ce-source", "/weather"), ("ce-specversion", "1.0"), ("ce-type", "org.example.rain") })
                request.Headers.Add(name, value);
            (await watch.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            content.Dispose();
        }

        (await watch.Alert("org.example.rain")).Repeats.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task What_is_JSON_is_read_as_such_whatever_its_sender_calls_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.PagerDuty));
        using var sender = new HttpClient { BaseAddress = house.Address };
        using var mapped = await Watch.In(house, new(Type: IntegrationType.Webhook));
        await house.Do<MapIntegration>(map => map.Run(new(mapped.Integration.Id, new("what")), Census.Tandem));
        JsonObject Alerts(string name) => new() { ["alerts"] = new JsonArray(new JsonObject { ["status"] = "firing", ["labels"] = new JsonObject { ["alertname"] = name } }) };
        var payload = new JsonObject { ["summary"] = "Called it nothing", ["source"] = "a & b=c", ["severity"] = "info" };

        foreach (var type in (string?[])["application/x-www-form-urlencoded", "text/plain; charset=utf-8", "nonsense", null])
        {
            await Raw(sender, "/pagerduty/v2/enqueue", new JsonObject { ["routing_key"] = watch.Key, ["event_action"] = "trigger", ["dedup_key"] = "one", ["payload"] = payload.DeepClone() }, type);
            await Raw(sender, "/pagerduty/v2/change/enqueue", new JsonObject { ["routing_key"] = watch.Key, ["payload"] = new JsonObject { ["summary"] = $"Build {type}" } }, type);
            await Raw(watch.Client, "/webhooks/alertmanager", Alerts("Called it nothing"), type);
            await Raw(watch.Client, "/webhooks/grafana", Alerts("Called it nothing"), type);
            await Raw(mapped.Client, "/webhooks/json", new JsonObject { ["what"] = "Called it nothing" }, type);
            await Raw(watch.Client, "/api/v1/events", Watch.Event("Called it nothing"), type);
            await Raw(watch.Client, "/opsgenie/v2/alerts", new JsonObject { ["message"] = "Called it nothing", ["alias"] = "one" }, type);
            await Raw(watch.Client, "/opsgenie/v2/alerts/one/notes?identifierType=alias", new JsonObject { ["note"] = "Seen" }, type);
            await Raw(watch.Client, "/otlp/v1/logs", new JsonObject(), type, 415);
            await Raw(watch.Client, "/alertmanager/api/v2/alerts", new JsonArray(), type, 415);
        }

        (await watch.Alerts("Called it nothing")).Concat(await mapped.Alerts("Called it nothing")).Sum(alert => alert.Repeats).ShouldBe(4 * 6);
        using var form = new FormUrlEncodedContent([new("routing_key", watch.Key)]);
        (await sender.PostAsync("/pagerduty/v2/enqueue", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task Raw(HttpClient client, string path, JsonNode body, string? type, int status = 202)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await client.PostAsync(path, content);
        ((int)answer.StatusCode).ShouldBe(status, $"{path} as {type}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task<JsonNode> Post(HttpClient client, string path, JsonNode body, int status, string type = "application/json")
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, type);
        using var answer = await client.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(status, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }
}
