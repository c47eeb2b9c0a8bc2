using System.Net;
using System.Text.Json.Nodes;
using Tandem.Design.Outages;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Tests.People;
using Tandem.Tests.Product.Roadmap;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Freezes;

namespace Tandem.Tests.Product.Feasibility;

/// <summary>What is to be built is judged by what operations allow, and judged again when they change.</summary>
public sealed class FeasibilityTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_day_is_realistic_until_work_or_a_freeze_stands_before_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var item = await works.Plan(new(Title: "Gathers it"));
        var (soon, later) = (await works.Put("Soon", item, neededBy: works.In(20)), await works.Put("Later", neededBy: works.In(0)));
        await house.Settled();
        (await works.Now(soon)).Feasibility.ShouldSatisfyAllConditions(now => now!.Verdict.ShouldBe(Verdict.Realistic), now => now!.Reasons.ShouldBeEmpty());
        // The second of two, at one a day, is done tomorrow.
        Reasons(await works.Now(later)).ShouldBe([("teamTime", Verdict.NotRealistic)]);
        (await works.Told(soon.Id.Value, nameof(FeasibilityChanged))).ShouldBe(0);
        (await works.Told(later.Id.Value, nameof(FeasibilityChanged))).ShouldBe(0);

        var now = house.Clock.GetUtcNow();
        var freeze = await house.Do((DeclareFreeze declare) => declare.Run(new("Sale", StartsAt: now.AddDays(-1), EndsAt: now.AddDays(30), Service: works.Service.Id), Census.Tandem));
        await house.Settled();
        var judged = await works.Now(soon);
        judged.Verdict.ShouldBe(Verdict.NotRealistic);
        judged.Hindrances.ShouldContain(each => each.Constraint == "changeWindow" && each.Link == FreezeKind.Kind.PathOf(freeze));
        (await works.Told(soon.Id.Value, nameof(FeasibilityChanged))).ShouldBe(1);

        await house.Let(works.Office.ManagerPerson);
        using var visitor = await house.SignedIn(works.Office.ManagerPerson);
        await visitor.Open(BacklogItemKind.Kind.PathOf(soon));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.Body!.TextContent.ShouldContain("Not realistic");
        var day = works.Today.AddDays(20).ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"));
        visitor.Page.Body.TextContent.ShouldContain($"No working day until {day} lies outside");
        visitor.Page.Body.TextContent.ShouldContain($"It is needed by {day}: so says the item itself.");
        visitor.Page.QuerySelector($"a[href='{FreezeKind.Kind.PathOf(freeze)}']").ShouldNotBeNull();
        await visitor.Open($"/roadmap?product={ProductKind.Kind.NumberOf(works.Product)}");
        var card = visitor.Page.QuerySelector($"#{RoadmapItemKind.Kind.NumberOf(item)}")!;
        card.QuerySelector(".state")!.TextContent.ShouldBe("Not realistic");
        (card.QuerySelectorAll("a")[1].GetAttribute("href"), card.QuerySelectorAll("a")[1].GetAttribute("title")!.Contains($"No working day until {day}", StringComparison.Ordinal)).ShouldBe((BacklogItemKind.Kind.PathOf(soon), true));
        using var program = await house.Program(works.Office.ManagerPerson);
        var told = JsonNode.Parse(await program.GetStringAsync($"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(soon)}"))!["feasibility"]!;
        ((string?)told["verdict"], told["reasons"]!.AsArray().Count).ShouldBe(("notRealistic", 2));
        ((string?)told["reasons"]![0]!["why"], (string?)told["reasons"]![0]!["change"]).ShouldSatisfyAllConditions(reason => reason.Item1.ShouldNotBeNullOrEmpty(), reason => reason.Item2.ShouldNotBeNullOrEmpty());
        (await program.GetStringAsync($"/api/v1/backlog-items?verdict=notRealistic&product={ProductKind.Kind.NumberOf(works.Product)}")).ShouldContain(BacklogItemKind.Kind.NumberOf(soon));

        await house.Do((LiftFreeze lift) => lift.Run(new(freeze.Id, "No sale"), Census.Tandem));
        await house.Settled();
        (await works.Now(soon)).Verdict.ShouldBe(Verdict.Realistic);
        (await works.Told(soon.Id.Value, nameof(FeasibilityChanged))).ShouldBe(2);

        // Nothing happens but that the day comes nearer.
        house.Clock.Move(TimeSpan.FromDays(25));
        await house.Do((JudgeAgain again) => again.Run(default));
        await house.Settled();
        Reasons(await works.Now(soon)).ShouldContain(("teamTime", Verdict.NotRealistic));
    }

    [Theory, Stores]
    public async Task Budgets_calls_ends_of_support_and_problems_hold_up_what_is_new_and_not_what_mends(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var (feature, bug) = (await works.Put("Something new"), await works.Put("Labels come twice", type: BacklogType.Bug));
        await house.Settled();
        (await works.Now(feature)).Verdict.ShouldBe(Verdict.Realistic);

        var now = house.Clock.GetUtcNow();
        var objective = await house.Do((DraftServiceObjective draft) => draft.Run(new("Orders come in", works.Service.Id, 99.9, Owner: works.Office.ManagerPerson.Id), Census.Tandem));
        await house.Do((MoveServiceObjective move) => move.Run(new(objective.Id, ObjectiveLife.InForce), Census.Tandem));
        var outage = await house.Do((RecordOutage record) => record.Run(new("Line cut", works.Service.Id, now.AddHours(-3), now.AddHours(-1)), Census.Tandem));
        await house.Do((MeasureBudgets measure) => measure.Run(default));
        await house.Settled();
        Reasons(await works.Now(feature)).ShouldBe([("errorBudget", Verdict.NotRealistic)]);
        (await works.Now(bug)).Verdict.ShouldBe(Verdict.Realistic);

        await house.Do((WithdrawOutage withdraw) => withdraw.Run(new(outage.Id, "It was another line"), Census.Tandem));
        await house.Do((MeasureBudgets measure) => measure.Run(default));
        await house.Settled();
        (await works.Now(feature)).Verdict.ShouldBe(Verdict.Realistic);

        await house.Do((LogProblem log) => log.Run(new("Baskets get lost", Impact: Level.High, Urgency: Level.High, Service: works.Service.Id), Census.Tandem));
        await house.Do((AddConfigurationItem add) => add.Run(new($"shop-db {Guid.CreateVersion7():N}", "Server", Service: works.Service.Id, EndOfSupport: works.In(30)), Census.Tandem));
        await house.Settled();
        Reasons(await works.Now(feature)).ShouldBe([("endOfSupport", Verdict.AtRisk), ("openProblems", Verdict.AtRisk)]);
        (await works.Now(bug)).Verdict.ShouldBe(Verdict.Realistic);

        // Nine nights in a row.
        house.Clock.Move(TimeSpan.FromHours(22 - house.Clock.GetUtcNow().Hour));
        for (var night = 0; night < 9; night++)
        {
            var page = await house.Do((PageSomebody call) => call.Run(new($"Shop is away {night}", Team: works.Team.Id), Census.Tandem));
            await house.Settled();
            await house.Do((ResolvePage resolve) => resolve.Run(new(page.Id), Census.Tandem));
            house.Clock.Move(TimeSpan.FromDays(1));
        }

        await house.Settled();
        Reasons(await works.Now(bug)).ShouldBe([("onCall", Verdict.AtRisk)]);
        (await works.Now(bug)).Hindrances[0].Link.ShouldStartWith("/on-call/load?team=");

        await house.Do((EditProduct edit) => edit.Run(new(works.Product.Id, Patch.Of("team", null!)), Census.Tandem));
        await house.Settled();
        Reasons(await works.Now(bug)).ShouldBe([("teamTime", Verdict.AtRisk)]);
    }

    private static IEnumerable<(string, Verdict)> Reasons(BacklogItem item) => item.Hindrances.Select(each => (each.Constraint, each.Verdict)).Order();
}
