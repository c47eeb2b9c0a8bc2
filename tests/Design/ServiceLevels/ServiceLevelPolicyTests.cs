using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
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
        await Refuses(policy => Terms(policy)["targets"] = new JsonArray(), "versions[0].targets", "targets");
        await Refuses(policy => Terms(policy)["stops"] = new JsonArray(), "versions[0].stops", "stops");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "2d", "versions[0].targets[1].time", "4h");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "0h", "versions[0].targets[1].time", "more than nothing");
        await Refuses(policy => Terms(policy)["targets"]![1]!["time"] = "99999999999999999999h", "versions[0].targets[1].time", "4h");
        await Refuses(policy => Terms(policy)["pauses"] = Promises.Conditions(("mood", "bad")), "versions[0].pauses", "mood");
        await Refuses(policy => Terms(policy)["stops"] = Promises.Conditions(("state", "asleep")), "versions[0].stops", "asleep");
        await Refuses(policy => Terms(policy)["per"] = "title", "versions[0].per", "title");
        await Refuses(policy => Terms(policy)["counts"] = new JsonObject { ["hours"] = "mon-fri 08:00-16:00", ["zone"] = "Mars/Base" }, "versions[0].counts.zone", "Mars/Base");
        await Refuses(policy => Terms(policy)["counts"] = new JsonObject { ["hours"] = "whenever" }, "versions[0].counts.hours", "mon-fri");
        await Refuses(policy => Terms(policy)["consequences"]![0]!["at"] = 5_000, "versions[0].consequences[0].at", "5000");
        await Refuses(
            policy => ((JsonArray)policy["versions"]!).Add(Terms(Promises.Resolution()).DeepClone()),
            "versions[1].from", "later date");
        await Refuses(policy => Terms(policy)["counts"] = new JsonObject { ["calendar"] = "The moon's" }, "versions[0].counts.calendar", "moon");
        await Refuses(policy => Terms(policy)["targets"]![0]!["when"] = Promises.Conditions(("team", "Nobody")), "versions[0].targets[0].when", "Nobody");
        await Refuses(policy => Terms(policy)["restartsOn"] = new JsonArray("SunRisen"), "versions[0].restartsOn", "SunRisen");
        await Refuses(policy => Terms(policy)["consequences"]![0]!["do"] = "escalate", "versions[0].consequences[0].team", "which team");
        await Refuses(policy => Terms(policy)["consequences"]![0]!["team"] = "Ghosts", "versions[0].consequences[0].team", "Ghosts");
        await Refuses(policy => policy["penalty"] = 10_000, "penalty", "underpinning contract");
        await Refuses(policy => policy["supplier"] = "Alpennetz", "supplier", "underpinning contract");
        await Refuses(policy => (policy["type"], policy["penalty"]) = ("contract", 10_000), "currency", "EUR");
        await Refuses(policy => (policy["type"], policy["penalty"], policy["currency"]) = ("contract", -1, "EUR"), "penalty", "nothing or more");
        await Refuses(policy => policy["versions"] = new JsonArray((JsonNode?)null), "versions", "empty");
        await Refuses(policy => Terms(policy)["targets"] = new JsonArray((JsonNode?)null), "versions[0].targets[0].time", "4h");
        await Refuses(policy => Terms(policy)["stops"] = new JsonArray((JsonNode?)null), "versions[0].stops", "field");
        await Refuses(policy => Terms(policy)["consequences"] = new JsonArray((JsonNode?)null), "versions[0].consequences[0].at", "1000");
        await Refuses(policy => Terms(policy)["targets"] = null, "versions[0].targets", "targets");

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

    [Theory, Stores]
    public async Task A_promise_made_until_a_day_starts_no_more_clocks_then_and_a_draft_or_a_discarded_one_never_does(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var (limited, draft) = (Promises.Resolution("Until tomorrow"), Promises.Resolution("Only thought of"));
        (limited["until"], draft["until"]) = (house.Clock.GetUtcNow().AddDays(1), house.Clock.GetUtcNow().AddDays(1));
        var path = await promises.InForce(limited);
        var thought = (await promises.Manager.Send("POST", "/api/v1/service-level-policies", draft)).Headers.Location!.ToString();
        var before = await promises.Office.Log("Before");
        (await promises.Clocks(before)).Count.ShouldBe(1);
        (await promises.Manager.Send("POST", thought + "/moves", new JsonObject { ["to"] = "retired" })).Status.ShouldBe(200);
        await promises.Office.Pass(TimeSpan.FromHours(25));

        (await promises.Clocks(await promises.Office.Log("After"))).Count.ShouldBe(0);
        (await promises.Clocks(before)).Count.ShouldBe(1);
        (await Promises.Edit(promises.Manager, thought, new JsonObject { ["until"] = house.Clock.GetUtcNow().AddDays(9) })).ErrorsAbout.ShouldBe(["until"]);
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["until"] = "2020-01-01T00:00:00Z" })).ErrorsAbout.ShouldBe(["until"]);
    }

    [Theory, Stores]
    public async Task A_promise_is_edited_in_the_past_gets_versions_and_an_end_and_can_be_put_in_force_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var path = await promises.InForce(Promises.Resolution());
        var first = (JsonObject)(await promises.Agent.Get(path)).Json["versions"]![0]!.DeepClone();
        var second = (JsonObject)first.DeepClone();
        second["from"] = house.Clock.GetUtcNow().AddDays(7);
        second["targets"] = new JsonArray(new JsonObject { ["time"] = "PT6H" });
        foreach (var list in new[] { "applies", "starts", "resumes", "consequences", "restartsOn" })
            second[list] = null;

        (await Promises.Edit(promises.Agent, path, new JsonObject { ["name"] = "Mine" })).Status.ShouldBe(403);
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["versions"] = new JsonArray(first, second) })).Status.ShouldBe(200);
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["versions"] = new JsonArray(second.DeepClone(), first.DeepClone()) })).ErrorsAbout.ShouldBe(["versions[1].from"]);
        var early = (JsonObject)first.DeepClone();
        early["from"] = "2020-01-01T00:00:00Z";
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["versions"] = new JsonArray(early, second.DeepClone()) })).Status.ShouldBe(200);

        var policy = (await promises.Agent.Get(path)).Json;
        policy["versions"]!.AsArray().Select(terms => terms!["targets"]!.AsArray().Count).ShouldBe([2, 1]);
        policy["versions"]![0]!["from"]!.GetValue<DateTimeOffset>().Year.ShouldBe(2020);
        policy["versions"]![1]!["applies"]!.AsArray().ShouldBeEmpty();

        await Move("retired");
        (await promises.Agent.Get(path)).Json["until"]!.GetValue<DateTimeOffset>().ShouldBe(house.Clock.GetUtcNow(), TimeSpan.FromSeconds(5));
        await Move("active");
        (await promises.Agent.Get(path)).Json["until"].ShouldBeNull();
        (await house.Read(all => all.Facts.Where(fact => fact.Kind == "service-level-policy").OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync()))
            .ShouldBe([nameof(ServiceLevelPolicyAdded), nameof(ServiceLevelPolicyMoved), nameof(ServiceLevelPolicyEdited), nameof(ServiceLevelPolicyEdited), nameof(ServiceLevelPolicyMoved), nameof(ServiceLevelPolicyMoved)]);

        async Task Move(string to) => (await promises.Manager.Send("POST", path + "/moves", new JsonObject { ["to"] = to })).Status.ShouldBe(200);
    }

    [Theory, Stores]
    public async Task A_contract_names_its_supplier_and_what_a_breach_costs_and_teams_are_kept_by_number(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var contract = Promises.Resolution();
        (contract["type"], contract["supplier"], contract["penalty"], contract["currency"]) = ("contract", "Alpennetz GmbH", 25_000, "eur");
        var network = promises.Office.Network;
        contract["versions"]![0]!["consequences"] = new JsonArray(new JsonObject { ["at"] = 100, ["do"] = "escalate", ["team"] = network.Name });
        contract["versions"]![0]!["applies"] = Promises.Conditions(("team", network.Name));

        var policy = (await promises.Agent.Get(await promises.InForce(contract))).Json;

        (policy["supplier"]!.ToString(), policy["penalty"]!.GetValue<long>(), policy["currency"]!.ToString()).ShouldBe(("Alpennetz GmbH", 25_000, "EUR"));
        policy["versions"]![0]!["consequences"]![0]!["team"]!.ToString().ShouldBe(Team.Kind.NumberOf(network));
        policy["versions"]![0]!["applies"]![0]!["value"]!.ToString().ShouldBe(Team.Kind.NumberOf(network));
    }

    private static JsonObject Terms(JsonObject policy) => (JsonObject)policy["versions"]![0]!;
}
