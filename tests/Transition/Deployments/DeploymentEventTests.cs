using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Configuration;
using Tandem.Transition.DeploymentEvents;
using Tandem.Transition.Deployments;

namespace Tandem.Tests.Transition.Deployments;

/// <summary>Deployments told in the words of others: CDEvents by every way that CloudEvents has (<see cref="TakeCdEvent"/>), and the change events of PagerDuty (<see cref="TakeChangeEvent"/>).</summary>
public sealed class DeploymentEventTests(Houses houses) : IClassFixture<Houses>
{
    [Theory]
    [Stores("deployed")]
    [Stores("upgraded")]
    public async Task A_pipeline_tells_what_was_brought_where_whichever_way_it_comes_and_only_once(DatabaseKind store, string what)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var change = await delivery.Scheduled(TimeSpan.FromMinutes(-10), TimeSpan.FromHours(1));
        var data = CdEvent(delivery, what, "2.4.1", "eu-prod-1");
        var context = data["context"]!;

        var binary = await Send(program, data, "application/json", ("ce-specversion", "1.0"), ("ce-id", Text(context, "id")), ("ce-source", Text(context, "source")), ("ce-type", Text(context, "type")), ("ce-time", Text(context, "timestamp")));
        var structured = await Send(program, Envelope(data), "application/cloudevents+json; charset=utf-8");
        var bare = await Send(program, data, "application/json");

        binary.Status.ShouldBe(202, binary.Text);
        binary.Json["status"]!.ToString().ShouldBe("accepted");
        foreach (var again in new[] { structured, bare })
            (again.Status, again.Json["status"]!.ToString(), again.Json["deployment"]!.ToString()).ShouldBe((202, "repeated", binary.Json["deployment"]!.ToString()));
        var made = await delivery.House.Read(all => all.Deployments.AsNoTracking().SingleAsync(row => row.Item == delivery.Item.Id));
        (made.VersionName, made.Environment, made.Place, made.State, made.Running).ShouldBe(("2.4.1", ItemEnvironment.Production, "eu-prod-1", DeploymentLife.Succeeded, true));
        (made.Change, made.Authorisation, made.Commit, made.DeployedBy).ShouldBe((change.Id, Authorisation.Authorised, "9fceb02", "/ci/shop"));
    }

    [Theory, Stores]
    public async Task A_rolled_back_service_runs_what_it_ran_before_and_a_removed_one_nothing(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        foreach (var version in new[] { "1.0", "1.1" })
            (await Send(program, Envelope(CdEvent(delivery, "deployed", version, "staging")), "application/cloudevents+json")).Status.ShouldBe(202);

        var back = await Send(program, Envelope(CdEvent(delivery, "rolledback", "1.0", "staging")), "application/cloudevents+json");
        back.Json["status"]!.ToString().ShouldBe("accepted");
        (await Running(delivery)).ShouldBe(["1.0"]);
        var further = await Send(program, Envelope(CdEvent(delivery, "rolledback", "0.9", "staging")), "application/cloudevents+json");
        further.Status.ShouldBe(202, further.Text);
        (await Running(delivery)).ShouldBe(["0.9"], "a version that was never told of is written down");
        (await Send(program, Envelope(CdEvent(delivery, "published", "0.9", "staging")), "application/cloudevents+json")).Json["status"]!.ToString().ShouldBe("ignored");
        await Send(program, Envelope(CdEvent(delivery, "removed", null, "staging")), "application/cloudevents+json");
        (await Running(delivery)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task One_bad_event_of_a_batch_does_not_hold_up_the_others(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var nameless = Envelope(CdEvent(delivery, "deployed", "1.0", "test"));
        nameless["data"]!["subject"]!.AsObject().Remove("id");
        var other = Envelope(CdEvent(delivery, "deployed", "1.0", "test"));
        other["type"] = "dev.cdevents.pipelinerun.finished.0.2.0";

        var reply = await Send(program, new JsonArray(nameless, other, new JsonObject { ["id"] = "7" }, Envelope(CdEvent(delivery, "deployed", "1.0", "test"))), "application/cloudevents-batch+json");

        reply.Status.ShouldBe(202, reply.Text);
        reply.Json["events"]!.AsArray().Select(each => each!["status"]!.ToString()).ShouldBe(["refused", "ignored", "refused", "accepted"]);
        (await Running(delivery)).ShouldBe(["1.0"]);
    }

    [Theory]
    [Stores("""{"id":"1"}""")]
    [Stores("""{"specversion":"0.3","id":"1","source":"x","type":"dev.cdevents.service.deployed.0.3.0"}""")]
    [Stores("""{"specversion":"1.0","id":"1","source":"x","type":"com.example.else"}""")]
    [Stores("""{"specversion":"1.0","id":"1","source":"x","type":"dev.cdevents.service.deployed.0.3.0","data":{}}""")]
    [Stores("""[]""")]
    public async Task What_is_no_event_is_refused(DatabaseKind store, string body)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        (await Send(program, JsonNode.Parse(body)!, "application/cloudevents+json")).Status.ShouldBe(400);
        using var stranger = new HttpClient { BaseAddress = delivery.House.Address };
        (await Send(stranger, JsonNode.Parse(body)!, "application/cloudevents+json")).Status.ShouldBe(401);
        var asker = await delivery.House.Enter("Rita", StandardRole.Requester);
        using var requester = await delivery.House.Program(asker);
        (await Send(requester, Envelope(CdEvent(delivery, "deployed", "1", "test")), "application/cloudevents+json")).Status.ShouldBe(403);
    }

    [Theory, Stores]
    public async Task A_change_event_comes_with_the_token_as_routing_key(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        var token = program.DefaultRequestHeaders.Authorization!.Parameter!;
        using var plain = new HttpClient { BaseAddress = delivery.House.Address };
        var body = new JsonObject
        {
            ["routing_key"] = token,
            ["payload"] = new JsonObject
            {
                ["summary"] = "Build succeeded: cart 5.0 on main",
                ["source"] = delivery.Item.Name,
                ["timestamp"] = delivery.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                ["custom_details"] = new JsonObject { ["version"] = "5.0", ["environment"] = "staging", ["build_number"] = 7 },
            },
            ["links"] = new JsonArray(new JsonObject { ["href"] = "https://ci.example.org/runs/9", ["text"] = "Run" }),
        };

        var first = await plain.Send("POST", "/pagerduty/v2/change/enqueue", body);
        first.Status.ShouldBe(202, first.Text);
        first.Json["status"]!.ToString().ShouldBe("success");
        (await plain.Send("POST", "/pagerduty/v2/change/enqueue", body)).Status.ShouldBe(202);
        var made = await delivery.House.Read(all => all.Deployments.AsNoTracking().SingleAsync(row => row.Item == delivery.Item.Id));
        (made.Title, made.VersionName, made.Environment, made.Url, made.State).ShouldBe(("Build succeeded: cart 5.0 on main", "5.0", ItemEnvironment.Staging, "https://ci.example.org/runs/9", DeploymentLife.Succeeded));

        body["payload"]!["summary"] = "";
        var bad = await plain.Send("POST", "/pagerduty/v2/change/enqueue", body);
        (bad.Status, bad.Json["errors"]![0]!.ToString()).ShouldBe((400, "'payload.summary' is missing or blank"));
        body["routing_key"] = new string('a', 32);
        (await plain.Send("POST", "/pagerduty/v2/change/enqueue", body)).Status.ShouldBe(401);
        body.Remove("routing_key");
        body["payload"]!["summary"] = "By Bearer";
        (await program.Send("POST", "/pagerduty/v2/change/enqueue", body)).Status.ShouldBe(202);
    }

    private static Task<List<string>> Running(Delivery delivery) =>
        delivery.House.Read(all => all.Deployments.AsNoTracking().Where(row => row.Item == delivery.Item.Id && row.Running).OrderBy(row => row.Serial).Select(row => row.VersionName).ToListAsync());

    private static JsonObject CdEvent(Delivery delivery, string what, string? version, string environment)
    {
        var content = new JsonObject { ["environment"] = new JsonObject { ["id"] = environment, ["source"] = "/clusters" } };
        if (version is not null)
            content["artifactId"] = $"pkg:oci/{delivery.Item.Name}@{version}?repository_url=registry.example.org";
        return new JsonObject
        {
            ["context"] = new JsonObject
            {
                ["specversion"] = "0.5.0",
                ["id"] = Guid.CreateVersion7().ToString(),
                ["source"] = "/ci/shop",
                ["type"] = $"dev.cdevents.service.{what}.0.3.0",
                ["timestamp"] = delivery.Now.UtcDateTime.ToString("O"),
            },
            ["subject"] = new JsonObject { ["id"] = $"/apps/{delivery.Item.Name}", ["source"] = "/ci/shop", ["type"] = "service", ["content"] = content },
            ["customData"] = new JsonObject { ["commit"] = "9fceb02" },
        };
    }

    private static JsonObject Envelope(JsonObject data) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = Text(data["context"]!, "id"),
        ["source"] = Text(data["context"]!, "source"),
        ["type"] = Text(data["context"]!, "type"),
        ["time"] = Text(data["context"]!, "timestamp"),
        ["datacontenttype"] = "application/json",
        ["data"] = data.DeepClone(),
    };

    private static string Text(JsonNode node, string name) => node[name]!.ToString();

    private static async Task<Reply> Send(HttpClient client, JsonNode body, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cdevents") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return new((int)response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync());
    }
}
