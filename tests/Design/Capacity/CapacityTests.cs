using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityPlans;
using Tandem.Kernel;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.Capacity;

/// <summary>What is limited, how much of it is used, and what plans change. See <see cref="AddPlanDriver"/>, <see cref="RemovePlanDriver"/>, <see cref="AddPlanAction"/> and <see cref="RemovePlanAction"/>.</summary>
public sealed class CapacityTests(Houses houses) : IClassFixture<Houses>
{
    private const string Resources = "/api/v1/capacity-resources";

    [Theory, Stores]
    public async Task Readings_come_one_or_many_twice_they_double_nothing_and_bad_ones_are_reported(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (office, service) = await Shop(house);
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);
        (await manager.Send("POST", Resources, new JsonObject { ["title"] = "Disk", ["limit"] = 0 })).Status.ShouldBe(422);
        var made = await manager.Send("POST", Resources, new JsonObject { ["title"] = "Mail storage", ["service"] = ServiceKind.Kind.NumberOf(service), ["unit"] = "GB", ["limit"] = 1_000, ["warningShare"] = 0.9 });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        var now = house.Clock.GetUtcNow();

        (await agent.Send("POST", path + "/readings", Reading(now, 1))).Status.ShouldBe(403);
        (await manager.Send("POST", path + "/readings", new JsonObject { ["at"] = "yesterday", ["value"] = 1 })).ErrorsAbout.ShouldBe(["at"]);
        (await manager.Send("POST", path + "/readings", Reading(now, -1))).ErrorsAbout.ShouldBe(["value"]);
        (await manager.Send("POST", path + "/readings", Reading(now.AddDays(1), 1))).ErrorsAbout.ShouldBe(["at"]);
        (await manager.Send("POST", path + "/readings", new JsonArray())).ErrorsAbout.ShouldBe(["readings"]);
        Receipt(await manager.Send("POST", path + "/readings", Reading(now.AddDays(-1), 500))).ShouldBe((1, 0, 0, 0));
        var many = new JsonArray(Reading(now.AddDays(-1), 500), Reading(now.AddDays(-2), 400), Reading(now.AddDays(-3), -4), new JsonObject { ["at"] = "x" }, "nonsense");
        var reply = await manager.Send("POST", path + "/readings", many);
        Receipt(reply).ShouldBe((1, 0, 1, 3));
        reply.Json["rejected"]!.AsArray().Select(bad => (bad!["row"]!.GetValue<int>(), bad["about"]!.ToString())).ShouldBe([(2, "value"), (3, "at"), (4, "at")]);
        Receipt(await manager.Send("POST", path + "/readings", new JsonObject { ["readings"] = new JsonArray(Reading(now.AddDays(-2), 450), Reading(now.AddDays(-1), 500)) })).ShouldBe((0, 1, 1, 0));
        var id = await Id(house, path);
        (await office.Facts(id.Value)).Count(fact => fact == nameof(CapacityReadingsTaken)).ShouldBe(3, "one fact a batch, and none where nothing is new");
        (await manager.Get(path + "/readings")).Each("value").ShouldBe(["500", "450"]);
        var resource = (await manager.Get(path)).Json;
        (resource["used"]!.GetValue<double>(), resource["latestValue"]!.GetValue<double>(), resource["fullLikely"]).ShouldBe((0.5, 500, null));
        var unknown = (await agent.Get(path + "/forecast")).Json;
        (unknown["known"]!.GetValue<bool>(), unknown["readings"]!.GetValue<int>()).ShouldBe((false, 2));
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "retired" })).Status.ShouldBe(200);
        (await manager.Send("POST", path + "/readings", Reading(now, 1))).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task Its_owner_is_told_once_that_little_is_left_and_again_only_after_enough_was(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, service) = await Shop(house);
        var resource = await house.Do((AddCapacityResource add) => add.Run(new("Seats", service.Id, office.AgentPerson.Id, "seats", 100, 0.8), office.Manager));

        foreach (var value in new double[] { 70, 81, 90, 99, 79, 85 })
        {
            house.Clock.Move(TimeSpan.FromMinutes(5));
            await Read(house, resource, (house.Clock.GetUtcNow(), value));
        }

        var facts = await office.Facts(resource.Id.Value);
        facts.Where(fact => fact is nameof(CapacityThresholdCrossed) or nameof(CapacityRelieved)).ShouldBe([nameof(CapacityThresholdCrossed), nameof(CapacityRelieved), nameof(CapacityThresholdCrossed)]);
        await Read(house, resource, (house.Clock.GetUtcNow().AddHours(-4), 10));
        (await Now(house, resource)).ShouldSatisfyAllConditions(now => now.Warned.ShouldBeTrue("an old reading says nothing of today"), now => now.LatestValue.ShouldBe(85));
        await house.Do((EditCapacityResource edit) => edit.Run(new(resource.Id, Patch.Of("limit", 200.0)), office.Manager));
        (await Now(house, resource)).ShouldSatisfyAllConditions(now => now.Warned.ShouldBeFalse(), now => now.Used.ShouldBe(0.425));
        await house.Settled();
        var told = await house.Read(all => all.Set<Notice>().SingleAsync(notice => notice.Person == office.AgentPerson.Id.Value));
        (told.Times, told.Words).ShouldBe((5, "Enough is left of it again"));
        await house.Do((MoveCapacityResource move) => move.Run(new(resource.Id, CapacityResourceLife.Retired), office.Manager));
        await house.Do((EditCapacityResource edit) => edit.Run(new(resource.Id, Patch.Of("limit", 300.0)), office.Manager)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_plan_counts_once_it_is_agreed_and_what_is_done_of_it_is_the_limit(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, service) = await Shop(house);
        var resource = await house.Do((AddCapacityResource add) => add.Run(new("Disk", service.Id, Unit: "GB", Limit: 1_000), office.Manager));
        var now = house.Clock.GetUtcNow();
        await Read(house, resource, [.. Enumerable.Range(0, 40).Select(week => (now.AddDays((week - 39) * 7), 300 + (10.0 * week)))]);
        var alone = (await Now(house, resource)).FullLikely.ShouldNotBeNull();
        var plan = await house.Do((DraftCapacityPlan draft) => draft.Run(new("Disk until summer", [resource.Id], service.Id), office.Manager));
        (await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Agreed), office.Manager)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["owner", "until", "actions"]);
        await Edit(house, plan, "owner", office.ManagerPerson.Id);
        await Edit(house, plan, "from", Day(house, 0));
        await Edit(house, plan, "until", Day(house, 300));
        await Edit(house, plan, "currency", "eur");
        await house.Do((AddPlanDriver add) => add.Run(new(plan.Id, "Rostock comes over", From: Day(house, 30)), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do((AddPlanDriver add) => add.Run(new(plan.Id, "Rostock comes over", From: Day(house, 30), Amount: 100), office.Manager));
        await house.Do((AddPlanDriver add) => add.Run(new(plan.Id, "A mistake", From: Day(house, 30), Percent: 900), office.Manager));
        await house.Do((RemovePlanDriver remove) => remove.Run(new(plan.Id, 2), office.Manager));
        await house.Do((AddPlanAction add) => add.Run(new(plan.Id, "A shelf", Adds: 500, Who: office.AgentPerson.Id, Due: Day(house, 60), Cost: 9_000), office.Manager));
        await house.Do((AddPlanAction add) => add.Run(new(plan.Id, "Another"), office.Manager));
        await house.Do((RemovePlanAction remove) => remove.Run(new(plan.Id, 2), office.Manager));
        (await Now(house, resource)).FullLikely.ShouldBe(alone, "a draft changes nothing");

        await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Agreed), office.Manager));
        // 310 GB are left and 10 more are used a week; 100 besides and 500 more make it 40 weeks later.
        var planned = (await Now(house, resource)).FullLikely.ShouldNotBeNull();
        (DateOnly.ParseExact(planned, "yyyy-MM-dd").DayNumber - DateOnly.ParseExact(alone, "yyyy-MM-dd").DayNumber).ShouldBeInRange(279, 281);
        (await house.Do((EditCapacityPlan edit) => edit.Run(new(plan.Id, Patch.Of("title", "Other")), office.Manager)).ShouldThrowAsync<Refused>()).Message.ShouldContain("revise");
        using var program = await house.Program(office.AgentPerson);
        var told = (await program.Get($"{Resources}/{CapacityResourceKind.Kind.NumberOf(resource)}/forecast")).Json;
        (told["known"]!.GetValue<bool>(), told["trend"]!["likely"]!.ToString(), told["planned"]!["likely"]!.ToString(), told["held"]!.GetValue<int>() <= told["tried"]!.GetValue<int>()).ShouldBe((true, alone, planned, true));
        var listed = await program.Get("/api/v1/capacity-plans?state=agreed");
        (listed.Each("title")[0], listed.Json["items"]![0]!["cost"]!.GetValue<decimal>(), listed.Json["items"]![0]!["currency"]!.ToString(), listed.Json["items"]![0]!["resources"]![0]!.ToString()).ShouldBe(("Disk until summer", 9_000m, "EUR", CapacityResourceKind.Kind.NumberOf(resource)));

        await house.Let(office.ManagerPerson);
        using (var visitor = await house.SignedIn(office.ManagerPerson))
        {
            await visitor.Open(CapacityPlanKind.Kind.PathOf(plan));
            visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
            visitor.Page.Body!.TextContent.ShouldContain("That is with all agreed plans.");
            await visitor.Submit("#form-tick-1");
        }

        (await Now(house, resource)).ShouldSatisfyAllConditions(after => after.Limit.ShouldBe(1_500), after => after.FullLikely.ShouldBe(planned));
        (await house.Do((FinishPlanAction finish) => finish.Run(new(plan.Id, 1), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("number");
        (await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Draft), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Retired), office.Manager));
        (await office.Facts(resource.Id.Value)).Count(fact => fact == nameof(CapacityForecastMoved)).ShouldBe(3, "it was known at first, moved when the plan was agreed, and when it was retired");
    }

    [Theory, Stores]
    public async Task Its_page_shows_the_year_the_forecast_and_takes_a_reading_and_the_round_makes_it_anew(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, service) = await Shop(house);
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        await visitor.Open("/capacity-resources/new");
        await visitor.Submit("#form-create", ("title", "Copies"), ("service", ServiceKind.Kind.NumberOf(service)), ("unit", "TB"), ("limit", "100"));
        visitor.Place.ShouldStartWith("/capacity-resources/CAP-");
        var page = visitor.Place;
        visitor.Page.Body!.TextContent.ShouldContain("Too few readings to say anything: 0 so far.");
        await visitor.Submit("#form-reading", ("value", "many"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-reading", ("value", "42.5"));
        visitor.Page.Body!.TextContent.ShouldContain("42.5 TB");

        var resource = await house.Read(all => all.CapacityResources.AsNoTracking().SingleAsync());
        var now = house.Clock.GetUtcNow();
        await Read(house, resource, [.. Enumerable.Range(1, 30).Select(week => (now.AddDays(-7 * week), 42.5 - week))]);
        (await Now(house, resource)).FullLikely.ShouldBeNull("an hour has not passed since the last forecast");
        house.Clock.Move(TimeSpan.FromMinutes(61));
        await house.Do((ForecastCapacity forecast) => forecast.Run(default));
        (await Now(house, resource)).FullLikely.ShouldNotBeNull();
        await visitor.Open(page);
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.QuerySelectorAll("tandem-chart tbody tr").Length.ShouldBeGreaterThan(31);
        visitor.Page.Body!.TextContent.ShouldContain("The limit is reached between");
        await visitor.Open("/capacity-plans/new");
        await visitor.Submit("#form-create", ("title", "More copies"), ("resources", CapacityResourceKind.Kind.NumberOf(resource)));
        visitor.Place.ShouldStartWith("/capacity-plans/CPL-");
        await visitor.Submit("#form-act-drivers", ("what", "Films"), ("from", Day(house, 10)), ("percent", "20"));
        await visitor.Submit("#form-act-measures", ("what", "A shelf"), ("adds", "50"));
        visitor.Page.Body!.TextContent.ShouldContain("+20 %");
        visitor.Page.Body!.TextContent.ShouldContain("+50 TB");
        await visitor.Open(ServiceKind.Kind.PathOf(service));
        visitor.Page.QuerySelector($"a[href='{page}']").ShouldNotBeNull();
        await visitor.Open("/capacity-resources");
        visitor.Page.Body!.TextContent.ShouldContain("Copies");
    }

    private static async Task<(Office Office, Service Service)> Shop(House house)
    {
        var office = await Office.In(house);
        return (office, await house.Do((AddService add) => add.Run(new($"Shop {Guid.CreateVersion7():N}"), Census.Tandem)));
    }

    private static JsonObject Reading(DateTimeOffset at, double value) => new() { ["at"] = at.UtcDateTime.ToString("O"), ["value"] = value };

    private static (int, int, int, int) Receipt(Reply reply)
    {
        reply.Status.ShouldBe(200, reply.Text);
        return (reply.Json["taken"]!.GetValue<int>(), reply.Json["corrected"]!.GetValue<int>(), reply.Json["unchanged"]!.GetValue<int>(), reply.Json["rejected"]!.AsArray().Count);
    }

    private static Task Read(House house, CapacityResource resource, params (DateTimeOffset At, double Value)[] readings) =>
        house.Do(async (TakeReadings take) => { await take.Run(new(resource.Id, [.. readings.Select(reading => new ReadingRow(reading.At.UtcDateTime.ToString("O"), reading.Value))]), Census.Tandem); });

    private static Task Edit(House house, CapacityPlan plan, string field, object value) => house.Do((EditCapacityPlan edit) => edit.Run(new(plan.Id, Patch.Of(field, value)), Census.Tandem));

    private static Task<CapacityResource> Now(House house, CapacityResource resource) => house.Read(store => store.CapacityResources.AsNoTracking().SingleAsync(row => row.Id == resource.Id));

    private static async Task<Id<CapacityResource>> Id(House house, string path)
    {
        var serial = CapacityResourceKind.Kind.SerialOf(path.Split('/')[^1]);
        return await house.Read(store => store.CapacityResources.Where(row => row.Serial == serial).Select(row => row.Id).SingleAsync());
    }

    private static string Day(House house, int days) => house.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
