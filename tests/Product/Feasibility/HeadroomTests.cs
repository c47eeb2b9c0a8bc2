using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityPlans;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Strategy.Risks;
using Tandem.Tests.People;
using Tandem.Tests.Product.Roadmap;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Product.Feasibility;

/// <summary>What items will use is checked against what will be left, and what is built on services against their risks.</summary>
public sealed class HeadroomTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_an_item_will_use_fits_does_not_fit_and_fits_again_once_a_plan_is_agreed(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var disk = await Disk(house, works, 1_000, week => 300 + (10.0 * week));
        var number = CapacityResourceKind.Kind.NumberOf(disk);
        using var manager = await house.Program(works.Office.ManagerPerson);
        var item = await works.Put("Keep every photograph", neededBy: works.In(70));
        var path = $"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}";

        (await manager.Send("PATCH", path, new JsonObject { ["expectedLoad"] = new JsonArray(Load("CAP-999999", 5)) }, ("If-Match", "*"))).ErrorsAbout.ShouldBe(["expectedLoad"]);
        (await manager.Send("PATCH", path, new JsonObject { ["expectedLoad"] = new JsonArray(Load(number, -5)) }, ("If-Match", "*"))).ErrorsAbout.ShouldBe(["expectedLoad"]);
        (await manager.Send("PATCH", path, new JsonObject { ["expectedLoad"] = new JsonArray(Load(number, 100)) }, ("If-Match", "*"))).Json["expectedLoad"]![0]!["resource"]!.ToString().ShouldBe(number);
        await house.Settled();
        (await works.Now(item)).Verdict.ShouldBe(Verdict.Realistic);

        (await manager.Send("POST", path + "/expected-loads", new JsonObject { ["resource"] = number, ["amount"] = 400 })).Status.ShouldBeLessThan(300);
        await house.Settled();
        var judged = await works.Now(item);
        var reason = judged.Hindrances.Single();
        // 690 are in use today, 790 in ten weeks: of the 400 it wants, 210 fit.
        (reason.Constraint, reason.Verdict, reason.Link).ShouldBe(("capacity", Verdict.NotRealistic, CapacityResourceKind.Kind.PathOf(disk)));
        reason.Why.ShouldContain("790 of 1,000 GB");
        reason.Change.ShouldContain($"Add 190 GB to {disk.Title} by {works.In(70)}, let it use at most 210 GB");

        var plan = await house.Do((DraftCapacityPlan draft) => draft.Run(new("More disks", [disk.Id], Owner: works.Office.ManagerPerson.Id, From: works.In(0), Until: works.In(200)), Census.Tandem));
        await house.Do((AddPlanAction add) => add.Run(new(plan.Id, "A shelf", Adds: 500, Who: works.Builder.Id, Due: works.In(30)), Census.Tandem));
        await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Agreed), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Verdict.ShouldBe(Verdict.Realistic);
        await house.Do((MoveCapacityPlan move) => move.Run(new(plan.Id, CapacityPlanLife.Retired), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Verdict.ShouldBe(Verdict.NotRealistic);

        await house.Let(works.Office.ManagerPerson);
        using var visitor = await house.SignedIn(works.Office.ManagerPerson);
        await visitor.Open(BacklogItemKind.Kind.PathOf(item));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.QuerySelector($"a[href='{CapacityResourceKind.Kind.PathOf(disk)}']").ShouldNotBeNull();
        await visitor.Submit($"#form-load-out-{number}");
        await house.Settled();
        (await works.Now(item)).ShouldSatisfyAllConditions(now => now.Verdict.ShouldBe(Verdict.Realistic), now => now.ExpectedLoad.ShouldBeEmpty());
        (await works.Told(item.Id.Value, nameof(LoadExpected))).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task Two_items_that_each_fit_do_not_both_and_single_readings_judge_nothing_until_the_forecast_moves(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var disk = await Disk(house, works, 1_000, _ => 500);
        var (one, two) = (await works.Put("One"), await works.Put("Two"));
        foreach (var item in new[] { one, two })
            await house.Do((ExpectLoad expect) => expect.Run(new(item.Id, disk.Id, 300), Census.Tandem));
        await house.Settled();
        (await works.Now(one)).Verdict.ShouldBe(Verdict.Realistic, "nobody works on the other");

        foreach (var state in new[] { BacklogLife.Refined, BacklogLife.Ready })
        {
            await house.Do((AddCriterion add) => add.Run(new(two.Id, "It is there"), Census.Tandem));
            await house.Do((EditBacklogItem edit) => edit.Run(new(two.Id, Patch.Of("estimate", 1)), Census.Tandem));
            await house.Do((MoveBacklogItem move) => move.Run(new(two.Id, state), Census.Tandem));
        }

        await house.Settled();
        (await works.Now(one)).Hindrances.Single().ShouldSatisfyAllConditions(reason => reason.Verdict.ShouldBe(Verdict.AtRisk), reason => reason.Why.ShouldContain("300 GB that other items will use"));
        (await works.Now(two)).Verdict.ShouldBe(Verdict.Realistic);

        // Later readings are read within the hour, and each alone judges nobody.
        for (var minute = 1; minute < 10; minute++)
            await Take(house, disk, (house.Clock.GetUtcNow().AddMinutes(-20 + minute), 720));
        await house.Settled();
        (await works.Now(two)).Verdict.ShouldBe(Verdict.Realistic);
        await house.Do((EditCapacityResource edit) => edit.Run(new(disk.Id, Patch.Of("limit", 700.0)), Census.Tandem));
        await house.Settled();
        (await works.Now(two)).Verdict.ShouldBe(Verdict.NotRealistic);
    }

    [Theory, Stores]
    public async Task A_high_risk_holds_up_what_is_new_until_it_is_accepted_beyond_the_day_or_treated(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var (feature, bug) = (await works.Put("Something new", neededBy: works.In(40)), await works.Put("Labels come twice", type: BacklogType.Bug, neededBy: works.In(40)));
        var risk = await house.Do((RaiseRisk raise) => raise.Run(new("The maker stops repairs", Owner: works.Office.ManagerPerson.Id, Service: works.Service.Id, Likelihood: 4, Impact: 4), Census.Tandem));
        await house.Do((AssessRisk assess) => assess.Run(new(risk.Id), Census.Tandem));
        await house.Settled();
        (await works.Now(feature)).Hindrances.Single().ShouldSatisfyAllConditions(reason => reason.Constraint.ShouldBe("openRisks"), reason => reason.Verdict.ShouldBe(Verdict.AtRisk), reason => reason.Why.ShouldContain("not decided"));
        (await works.Now(bug)).Verdict.ShouldBe(Verdict.Realistic);

        await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "Spare ones are there", works.In(20)), Census.Tandem));
        await house.Settled();
        (await works.Now(feature)).Hindrances.Single().Why.ShouldContain("accepted until");
        await house.Do((AssessRisk assess) => assess.Run(new(risk.Id), Census.Tandem));
        await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "Spare ones are there", works.In(60)), Census.Tandem));
        await house.Settled();
        (await works.Now(feature)).Verdict.ShouldBe(Verdict.Realistic);

        await house.Do((AddTreatment add) => add.Run(new(risk.Id, "Buy others"), Census.Tandem));
        await house.Do((TreatRisk treat) => treat.Run(new(risk.Id, RiskResponse.Reduce, 1, 4), Census.Tandem));
        await house.Settled();
        (await works.Now(feature)).Hindrances.Single().Why.ShouldContain("not treated to the end");
        await house.Do((FinishTreatment finish) => finish.Run(new(risk.Id, 1), Census.Tandem));
        await house.Settled();
        (await works.Now(feature)).Verdict.ShouldBe(Verdict.Realistic);
    }

    [Theory, Stores]
    public async Task A_launch_asks_for_room_and_for_risks_that_somebody_decided(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var item = await works.Put("Keep every photograph");
        var launch = await house.Do((PlanLaunch plan) => plan.Run(new("Photographs", Product: works.Product.Id, Items: [item.Id], PlannedFor: house.Clock.GetUtcNow().AddDays(30)), Census.Tandem));
        (await Checks()).ShouldBe([("capacityHeadroom", true, ""), ("risksDecided", true, "")]);

        var disk = await Disk(house, works, 1_000, week => 300 + (10.0 * week));
        await house.Do((ExpectLoad expect) => expect.Run(new(item.Id, disk.Id, 400), Census.Tandem));
        var risk = await house.Do((RaiseRisk raise) => raise.Run(new("Somebody takes them all", Owner: works.Office.ManagerPerson.Id, Service: works.Service.Id, Likelihood: 5, Impact: 3), Census.Tandem));
        (await Checks()).ShouldBe([("capacityHeadroom", false, CapacityResourceKind.Kind.NumberOf(disk)), ("risksDecided", false, RiskKind.Kind.NumberOf(risk))]);
        await house.Do((AssessRisk assess) => assess.Run(new(risk.Id), Census.Tandem));
        (await Checks())[1].Passed.ShouldBeFalse();
        await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "They are public", works.In(31)), Census.Tandem));
        await house.Do((ExpectLoad expect) => expect.Run(new(item.Id, disk.Id, 100), Census.Tandem));
        (await Checks()).Select(check => check.Passed).ShouldBe([true, true]);
        await house.Do((EditCapacityResource edit) => edit.Run(new(disk.Id, Patch.Of("limit", 700.0)), Census.Tandem));
        (await Checks())[0].Passed.ShouldBeFalse();

        async Task<List<(string Name, bool Passed, string Record)>> Checks() => await house.Within(async services =>
        {
            var read = (ReadChecks)services.GetService(typeof(ReadChecks))!;
            var now = await ((Store)services.GetService(typeof(Store))!).Set<Launch>().AsNoTracking().SingleAsync(row => row.Id == launch.Id);
            return (await read.Of(now, default)).Where(check => check.Name is "capacityHeadroom" or "risksDecided").Select(check => (check.Name, check.Passed, check.Record)).ToList();
        });
    }

    private static async Task<CapacityResource> Disk(House house, Works works, double limit, Func<int, double> value)
    {
        var disk = await house.Do((AddCapacityResource add) => add.Run(new($"Disk {Guid.CreateVersion7():N}"[..12], works.Service.Id, Unit: "GB", Limit: limit), Census.Tandem));
        var midnight = new DateTimeOffset(house.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        await Take(house, disk, [.. Enumerable.Range(0, 40).Select(week => (midnight.AddDays((week - 39) * 7), value(week)))]);
        return disk;
    }

    private static JsonObject Load(string resource, double amount) => new() { ["resource"] = resource, ["amount"] = amount };

    private static Task Take(House house, CapacityResource resource, params (DateTimeOffset At, double Value)[] readings) =>
        house.Do(async (TakeReadings take) => { await take.Run(new(resource.Id, [.. readings.Select(reading => new ReadingRow(reading.At.UtcDateTime.ToString("O"), reading.Value))]), Census.Tandem); });
}
