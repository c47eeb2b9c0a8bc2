using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.EventMappings;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>JSON of any shape becomes alerts by a mapping; and what must be signed is let in only when it is.</summary>
public sealed class MappingTests(Houses houses) : IClassFixture<Houses>
{
    private const string Body = """
        {"data": {"problems": [
            {"check": {"name": "DiskFull"}, "host": [{"name": "web-1"}], "prio": "P1", "state": "open", "id": 7},
            {"nothing": true}, "no object",
            {"check": {"name": "DiskFull"}, "host": [{"name": "web-2"}], "prio": "odd", "state": "open", "id": 8}]}}
        """;

    private static readonly WebhookMapping Mapping = new(
        "{check.name} on {host[0].name}", "{id}", "$.data.problems", "prio", new Dictionary<string, string> { ["P1"] = "critical" }, "state", ["closed"],
        Labels: new Dictionary<string, string> { ["alertname"] = "check.name", ["host"] = "host[0].name", ["absent"] = "not.there[3]" });

    [Theory, Stores]
    public async Task A_mapping_makes_alerts_counts_and_ends_them_and_one_bad_item_costs_no_other(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.Webhook));
        (await Send(watch, Body)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "there is no mapping yet");
        await house.Do((MapIntegration map) => map.Run(new(watch.Integration.Id, Mapping), Census.Tandem));

        var receipt = (await Send(watch, Body)).Said;
        (receipt["accepted"]!.GetValue<int>(), receipt["rejected"]!.AsArray().Count).ShouldBe((2, 2));
        var alerts = await watch.Alerts("DiskFull");
        alerts.Select(alert => (alert.Title, alert.Severity, alert.Labels["host"], alert.Labels["absent"])).ShouldBe([("DiskFull on web-1", Severity.Critical, "web-1", null), ("DiskFull on web-2", Severity.Warning, "web-2", null)]);
        await Send(watch, Body.Replace("\"open\"", "\"closed\""));
        (await watch.Alerts("DiskFull")).ShouldAllBe(alert => alert.State == AlertLife.Resolved);

        foreach (var wrong in (WebhookMapping[])[new(""), new("a..[x]"), new("{open"), Mapping with { Severities = new Dictionary<string, string> { ["x"] = "awful" } }, Mapping with { Resolved = [] }])
            await Should.ThrowAsync<Refused>(() => house.Do((MapIntegration map) => map.Run(new(watch.Integration.Id, wrong), Census.Tandem)));
    }

    [Theory, Stores]
    public async Task A_mapping_is_tried_on_a_sample_before_it_is_kept(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house, new(Type: IntegrationType.Webhook));
        var person = await house.Enter("Mona", StandardRole.Manager);
        await house.Let(person);
        using var mona = await house.SignedIn(person);
        var page = $"{Integration.Kind.PathOf(watch.Integration)}/mapping";
        await mona.Open(page);
        await mona.Submit("#form-mapping", ("do", "try"), ("sample", Body), ("items", "data.problems"), ("title", "check.name"), ("labels", "host = host[0].name"), ("severity", "prio"), ("severities", "P1 = critical"));
        mona.Status.ShouldBe(HttpStatusCode.OK, mona.Page.Body!.TextContent);
        var text = mona.Page.Body!.TextContent;
        (text.Contains("DiskFull"), text.Contains("critical"), text.Contains("There is no title at check.name."), mona.Page.QuerySelector("[name=title]")!.GetAttribute("value")).ShouldBe((true, true, true, "check.name"));

        using var program = await house.Program(person);
        var path = $"/api/v1/integrations/{Integration.Kind.NumberOf(watch.Integration)}/mapping";
        (await program.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "trying keeps nothing");
        using var tried = await program.PostAsJsonAsync(path + "/dry-runs", new { mapping = new { title = "check.name", items = "data.problems" }, sample = JsonNode.Parse(Body) });
        JsonNode.Parse(await tried.Content.ReadAsStringAsync())!["items"]!.AsArray().Count(each => each!["why"] is null).ShouldBe(2);
        await mona.Open(page);
        await mona.Submit("#form-mapping", ("do", "save"), ("title", "check.name"));
        mona.Place.ShouldBe(Integration.Kind.PathOf(watch.Integration));
        (await program.GetFromJsonAsync<JsonNode>(path))!["title"]!.GetValue<string>().ShouldBe("check.name");
    }

    [Theory, Stores]
    public async Task A_program_makes_an_integration_sends_with_the_key_it_was_given_and_changes_it_under_its_tag(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Mona", StandardRole.Manager);
        using var program = await house.Program(person);

        using var made = await program.PostAsJsonAsync("/api/v1/integrations", new { name = "Probe", type = "events" });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
        using var caller = Watch.Caller(house, key);
        using var sent = await caller.PostAsJsonAsync("/api/v1/events", Watch.Event("MadeByProgram"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        using var change = new HttpRequestMessage(HttpMethod.Patch, made.Headers.Location) { Content = JsonContent.Create(new { name = "Probe of the shop" }) };
        change.Headers.IfMatch.Add(made.Headers.ETag.ShouldNotBeNull());
        using var changed = await program.SendAsync(change);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync());
    }

    [Theory, Stores]
    public async Task N71_what_is_not_signed_badly_signed_stale_or_replayed_is_not_let_in(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        await house.Do((EditIntegration edit) => edit.Run(new(watch.Integration.Id, Patch.Of("signed", true)), Census.Tandem));
        var key = await house.Read(async all => house.Services.GetRequiredService<SigningKeys>().Open((await all.Set<Integration>().FindAsync(watch.Integration.Id))!.Seal));
        var now = house.Clock.GetUtcNow().ToUnixTimeSeconds();
        var body = Watch.Event("Signed").ToJsonString();

        (await Post(watch, body)).ShouldBe(HttpStatusCode.Unauthorized, "not signed");
        (await Post(watch, body, "m1", now, "v1,AAAA")).ShouldBe(HttpStatusCode.Unauthorized, "badly signed");
        (await Post(watch, body + " ", "m1", now, SigningKeys.Sign(key, "m1", now, body))).ShouldBe(HttpStatusCode.Unauthorized, "another body");
        foreach (var stale in (long[])[now - 400, now + 400])
            (await Post(watch, body, "m1", stale, SigningKeys.Sign(key, "m1", stale, body))).ShouldBe(HttpStatusCode.Unauthorized, "stale");
        (await Post(watch, body, "m1", now, "v1,AAAA " + SigningKeys.Sign(key, "m1", now, body))).ShouldBe(HttpStatusCode.Accepted);
        (await Post(watch, body, "m1", now, SigningKeys.Sign(key, "m1", now, body))).ShouldBe(HttpStatusCode.Unauthorized, "replayed");
        (await watch.Alert("Signed")).Repeats.ShouldBe(1);
        (await Post(watch, body, "m1", now + 1, SigningKeys.Sign(key, "m1", now + 1, body))).ShouldBe(HttpStatusCode.Accepted, "sent again by its sender");
    }

    private static async Task<HttpStatusCode> Post(Watch watch, string body, string id = "", long time = 0, string signature = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (id.Length > 0)
        {
            request.Headers.Add("webhook-id", id);
            request.Headers.Add("webhook-timestamp", time.ToString(System.Globalization.CultureInfo.InvariantCulture));
            request.Headers.TryAddWithoutValidation("webhook-signature", signature);
        }

        using var answer = await watch.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, JsonNode Said)> Send(Watch watch, string body)
    {
        using var answer = await watch.Client.PostAsync("/webhooks/json", new StringContent(body, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
