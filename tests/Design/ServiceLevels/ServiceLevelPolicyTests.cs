using System.Text.Json.Nodes;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>What is promised is checked before anybody relies on it.</summary>
public sealed class ServiceLevelPolicyTests
{
    [Theory, Stores]
    public async Task A_promise_is_written_down_tried_and_put_in_force_by_managers_only(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);

        (await promises.Agent.Send("POST", "/api/v1/service-level-policies", Promises.Resolution())).Status.ShouldBe(403);
        var path = await promises.InForce(Promises.Resolution());
        var policy = await promises.Agent.Get(path);
        (policy.Json["state"]!.ToString(), policy.Json["kind"]!.ToString(), policy.Json["type"]!.ToString()).ShouldBe(("active", "incident", "sla"));
        policy.Json["versions"]![0]!["from"]!.GetValue<DateTimeOffset>().ShouldBe(house.Clock.GetUtcNow(), TimeSpan.FromSeconds(5));
        policy.Json["versions"]![0]!["targets"]![1]!["time"]!.ToString().ShouldBe("8h");
    }

    [Theory, Stores]
    public async Task A_promise_that_makes_no_sense_is_refused_and_says_why(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);

        await Refuses(policy => policy["name"] = " ", "name", "characters");
        await Refuses(policy => policy["kind"] = "ghost", "kind", "ghost");
        await Refuses(policy => policy["versions"] = new JsonArray(), "versions", "versions");
        await Refuses(policy => Terms(policy)["targets"] = new JsonArray(), "versions", "targets");
        await Refuses(policy => Terms(policy)["stops"] = new JsonArray(), "versions", "stops");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "2d", "versions", "4h");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "0h", "versions", "more than nothing");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "99999999999999999999h", "versions", "4h");
        await Refuses(policy => Terms(policy)["pauses"] = Promises.Conditions(("mood", "bad")), "versions", "mood");
        await Refuses(policy => Terms(policy)["stops"] = Promises.Conditions(("state", "asleep")), "versions", "asleep");
        await Refuses(policy => Terms(policy)["per"] = "title", "versions", "title");
        await Refuses(policy => Terms(policy)["counts"] = new JsonObject { ["hours"] = "mon-fri 08:00-16:00", ["zone"] = "Mars/Base" }, "versions", "Mars/Base");
        await Refuses(policy => Terms(policy)["counts"] = new JsonObject { ["hours"] = "whenever" }, "hours", "mon-fri");
        await Refuses(policy => Terms(policy)["consequences"]![0]!["at"] = 5_000, "versions", "5000");
        await Refuses(
            policy => ((JsonArray)policy["versions"]!).Add(Terms(Promises.Resolution()).DeepClone()),
            "versions", "later date");
        await Refuses(policy => policy["penalty"] = 10_000, "currency", "EUR");

        async Task Refuses(Action<JsonObject> change, string field, string says)
        {
            var policy = Promises.Resolution();
            change(policy);
            var answer = await promises.Manager.Send("POST", "/api/v1/service-level-policies", policy);
            answer.Status.ShouldBe(422, answer.Text);
            answer.ErrorsAbout.ShouldBe([field], answer.Text);
            answer.Text.ShouldContain(says);
        }
    }

    [Theory, Stores]
    public async Task What_a_retired_promise_had_promised_still_holds_and_it_starts_no_more_clocks(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var manager = promises.Office.Manager;
        var terms = new PolicyTerms { Stops = [new("state", Value: "resolved, closed")], Targets = [new("8h")] };
        var policy = await house.Do((AddServiceLevelPolicy add) => add.Run(new("Silver", Measure: "resolution", Versions: [terms]), manager));
        await house.Do((MoveServiceLevelPolicy move) => move.Run(new(policy.Id, ServiceLevelPolicy.Active), manager));
        var before = await promises.Office.Log("Before");
        await promises.Office.Pass(TimeSpan.FromMinutes(1));
        await house.Do((EditServiceLevelPolicy edit) => edit.Run(new(policy.Id, Patch.Of("description", "Goes out of use")), manager));
        await house.Do((MoveServiceLevelPolicy move) => move.Run(new(policy.Id, ServiceLevelPolicy.Retired), manager));
        await promises.Office.Pass(TimeSpan.FromMinutes(1));
        var after = await promises.Office.Log("After");

        (await promises.Clocks(before)).Count.ShouldBe(1);
        (await promises.Clocks(after)).Count.ShouldBe(0);
    }

    private static JsonObject Terms(JsonObject policy) => (JsonObject)policy["versions"]![0]!;
}
