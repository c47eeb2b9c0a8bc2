using System.Text.Json.Nodes;
using Tandem.Design.Outages;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Coming;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Product.Scorecard;
using Tandem.Product.Treaties;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Product.Treaties;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Changes;
using Tandem.Transition.Releases;

namespace Tandem.Tests.Product.Scorecard;

/// <summary>Those who build a product and those who run it see the same figures, and what is coming; each figure opens a list that counts the same.</summary>
public sealed class ScorecardTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Each_figure_of_the_scorecard_opens_a_list_of_as_many(DatabaseKind store)
    {
        var house = await houses.On(store);
        var pact = await TreatyTests.Pact(house);
        var treaty = await TreatyTests.InForce(house, pact, new TreatyStage(0.5, ApprovalDemand.Board, 0.6, 0.7));
        await pact.Office.Log("Slow", new(Service: pact.Service.Id));
        await pact.Office.Log("Slower", new(Service: pact.Service.Id));
        await pact.Office.Log("Elsewhere");
        await Built(house, pact, BacklogType.Bug, BacklogLife.Ready);
        await Built(house, pact, BacklogType.Story, BacklogLife.InProgress);
        await Built(house, pact, BacklogType.Story, BacklogLife.Done);
        await house.Do((RecordOutage record) => record.Run(new("Away", pact.Service.Id, house.Clock.GetUtcNow().AddMinutes(-30), house.Clock.GetUtcNow()), pact.Office.Agent));
        await TreatyTests.Pass(house, TimeSpan.FromSeconds(1));
        using var program = await house.Program(pact.Owner);

        var card = (await program.Get($"/api/v1/products/{ProductKind.Kind.NumberOf(pact.Product)}/scorecard")).Json;
        JsonNode Figure(string name) => card["figures"]!.AsArray().Single(figure => figure!["name"]!.ToString() == name)!;
        (card["treaty"]!.ToString(), card["stage"]!.GetValue<int>(), card["reliabilityAgreed"]!.GetValue<double>()).ShouldBe((TreatyKind.Kind.NumberOf(treaty), 1, 0.6));
        (Figure("incidents")["value"]!.GetValue<double>(), Figure("delivered")["value"]!.GetValue<double>(), Figure("reliabilityShare")["value"]!.GetValue<double>(), Figure("reliabilityShare")["of"]!.GetValue<int>()).ShouldBe((2, 1, 50, 2));
        (Figure("satisfaction")["value"], Figure("changeSuccess")["value"], Figure("pagesOutOfHours")["value"]!.GetValue<double>()).ShouldBe((null, null, 0));
        Figure("errorBudget")["value"]!.GetValue<double>().ShouldBe(30.55, 0.1);
        foreach (var (name, many) in new[] { ("incidents", 2), ("delivered", 1), ("reliabilityShare", 1), ("errorBudget", 1), ("satisfaction", 0), ("pagesOutOfHours", 0), ("changeSuccess", 0) })
            (await program.Get("/api/v1" + Figure(name)["path"])).ShouldSatisfyAllConditions(name, list => list.Status.ShouldBe(200, list.Text), list => list.Json["items"]!.AsArray().Count.ShouldBe(many, list.Text));

        await house.Let(pact.Keeper);
        using var visitor = await house.SignedIn(pact.Keeper);
        await visitor.Open(ProductKind.Kind.PathOf(pact.Product));
        await visitor.Press("Scorecard");
        var text = visitor.Page.Body!.TextContent;
        text.ShouldContain("Error budget left");
        text.ShouldContain("Mona, Kim");
        text.ShouldContain("60 % for reliability agreed");
        visitor.Page.QuerySelectorAll(".figure-value a").Length.ShouldBe(9);
        (await house.Do((ReadScorecard read) => read.Of(pact.Product, Actor.Stranger with { Name = "Nobody" }, default))).Figures.ShouldAllBe(figure => figure.Value == null);
    }

    [Theory, Stores]
    public async Task Operation_sees_what_comes_to_its_services_when_with_what_and_what_became_of_what_it_asked(DatabaseKind store)
    {
        var house = await houses.On(store);
        var pact = await TreatyTests.Pact(house);
        var (now, office) = (house.Clock.GetUtcNow(), pact.Office);
        var objective = await ProductTests.Agreed(house, office);
        await house.Do((EditProduct edit) => edit.Run(new(pact.Product.Id, Patch.Of("objectives", new[] { objective.Id })), pact.ByOwner));
        var change = await house.Do((RaiseChange raise) => raise.Run(new("New index", Description: "x", Service: pact.Service.Id, PlannedStart: now.AddDays(2), PlannedEnd: now.AddDays(2).AddHours(1), Interrupts: true, ImplementationPlan: "x", TestPlan: "x", BackOutPlan: "x"), office.Agent));
        await house.Do((SubmitChange submit) => submit.Run(new(change.Id), office.Agent));
        await house.Do((RaiseChange raise) => raise.Run(new("Only a draft", Service: pact.Service.Id, PlannedStart: now.AddDays(2), PlannedEnd: now.AddDays(2).AddHours(1)), office.Agent));
        await house.Do((PlanRelease plan) => plan.Run(new("Shop 2", "2", ReleaseType.Minor, Service: pact.Service.Id, PlannedAt: now.AddDays(5)), pact.ByOwner));
        await house.Do((PlanRelease plan) => plan.Run(new("Shop 3", "3", ReleaseType.Minor, Service: pact.Service.Id, PlannedAt: now.AddDays(50)), pact.ByOwner));
        await house.Do((PlanLaunch plan) => plan.Run(new("Baskets stay", Product: pact.Product.Id, PlannedFor: now.AddDays(6), ExpectedIncidents: 3), pact.ByOwner));
        var item = await Built(house, pact, BacklogType.Debt, BacklogLife.InProgress);
        var problem = await house.Do((LogProblem log) => log.Run(new("Baskets vanish", Service: pact.Service.Id), office.Agent));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, ProblemKind.Key(problem.Id)), office.Manager));
        using var program = await house.Program(pact.Keeper);

        var coming = await program.Get($"/api/v1/services/{ServiceKind.Kind.NumberOf(pact.Service)}/coming");
        coming.Each("title").ShouldBe(["New index", "Shop 2", "Baskets stay", "Work on it"]);
        coming.Each("kind").ShouldBe(["change", "release", "launch", "backlogItem"]);
        coming.Each("load").ShouldBe(["risk medium, interrupts the service", "0 changes", "at most 3 incidents expected", "3 points"], customMessage: coming.Text);
        coming.Json["items"]!.AsArray().Take(3).Select(work => work!["serves"]![0]!.ToString()).Distinct().ShouldBe([Tandem.Strategy.Objectives.ObjectiveKind.Kind.NumberOf(objective)]);

        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);
        var page = (await visitor.Open("/coming")).Body!.TextContent;
        page.ShouldContain(pact.Service.Name);
        page.ShouldContain("New index");
        page.ShouldNotContain("Shop 3");
        page.ShouldContain("1 record speaks for it");
        visitor.Page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains("Work on it", StringComparison.Ordinal)).QuerySelector("td")!.TextContent.Trim().ShouldBe("under way");
        (await visitor.Open($"/coming?service={ServiceKind.Kind.NumberOf(pact.Service)}&days=90")).Body!.TextContent.ShouldContain("Shop 3");
        (await house.Do((ReadComing read) => read.Asked([pact.Service], office.Agent, default))).Select(each => (each.State, each.By.Single())).ShouldBe([(BacklogLife.InProgress, ProblemKind.Kind.NumberOf(problem))]);
    }

    private static async Task<BacklogItem> Built(House house, TreatyTests.Party pact, BacklogType type, string state)
    {
        var item = await house.Do((AddBacklogItem add) => add.Run(new("Work on it", pact.Product.Id, type, Estimate: 3), pact.ByOwner));
        await house.Do((AddCriterion add) => add.Run(new(item.Id, "It works"), pact.ByOwner));
        await house.Do((VerifyCriterion verify) => verify.Run(new(item.Id, 1, "Seen"), pact.ByOwner));
        string[] way = [BacklogLife.New, BacklogLife.Refined, BacklogLife.Ready, BacklogLife.InProgress, BacklogLife.Done];
        for (var at = 1; at <= Array.IndexOf(way, state); at++)
            await house.Do((MoveBacklogItem move) => move.Run(new(item.Id, way[at]), pact.ByOwner));
        return item;
    }
}
