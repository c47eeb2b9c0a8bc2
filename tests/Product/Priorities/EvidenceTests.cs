using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Design.ServiceObjectives;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Outages;
using Tandem.Operation.Paging;
using Tandem.Product.Backlog;
using Tandem.Product.Priorities;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Product.Priorities;

/// <summary>What operations suffer speaks for what would end it, and each figure opens to the records it rests on.</summary>
public sealed class EvidenceTests
{
    [Theory, Stores]
    public async Task People_hit_calls_at_night_penalties_budgets_work_and_marks_below_good_all_count(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var manager = office.Manager;
        var service = await house.Do((AddService add) => add.Run(new("Shop"), Census.Tandem));
        await Promise(house, office, service);
        var product = await ProductTests.Added(house, "Shop");
        var item = await house.Do((AddBacklogItem add) => add.Run(new("Keep baskets", product.Id), manager));
        for (house.Clock.Move(TimeSpan.FromHours(1)); house.Clock.GetUtcNow().DayOfWeek != DayOfWeek.Sunday; house.Clock.Move(TimeSpan.FromHours(6)))
            await house.Settled();

        var other = await house.Enter("Oskar");
        var grave = await office.Log("The shop is down", new(Service: service.Id, Impact: Level.High, Urgency: Level.High));
        await office.Log("I cannot pay", new(Requester: other.Id, Parent: grave.Id));
        await office.Log("Nor can I", new(Parent: grave.Id));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IncidentKind.Key(grave.Id)), manager));
        await house.Do((PageSomebody call) => call.Run(new("The shop is down", IncidentKind.Key(grave.Id), Team: office.Network.Id), Census.Tandem));
        await office.Do<RecordAsOutage, RecordAsOutage.Request>(new(grave.Id));
        await office.Do<BookTime, BookTime.Request>(new(grave.Id, 180));
        house.Clock.Move(TimeSpan.FromHours(3));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(grave.Id, ResolutionCode.Workaround, "Restarted"));
        await office.Do<CloseIncident, CloseIncident.Request>(new(grave.Id));
        await house.Settled();
        var asked = await house.Read(all => all.Surveys.SingleAsync(each => each.Incident == grave.Id));
        await house.Do((AnswerSurvey answer) => answer.Run(new(asked.Id, 1), office.Asker));
        await house.Settled();

        // Three hours of priority 1 for two people count 8 × 3 × 2; of a budget of 7.2 hours they burnt 41 per cent.
        using var program = await house.Program(office.ManagerPerson);
        var path = $"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}";
        var evidence = (await program.Get(path + "/evidence")).Json["items"]!.AsArray();
        evidence.Select(factor => ((string)factor!["factor"]!, (long)factor["value"]!, (long)factor["points"]!)).ShouldBe(
        [
            (Factors.IncidentHours, 48, 48), (Factors.Recurrences, 0, 0), (Factors.NightPages, 1, 5), (Factors.Penalties, 250, 25), (Factors.ErrorBudget, 41, 41),
            (Factors.Work, 3, 6), (Factors.Objective, 0, 0), (Factors.Satisfaction, 3, 15), (Factors.Votes, 0, 0),
        ]);
        Numbers(evidence, Factors.NightPages).ShouldBe(["PAG-1"]);
        Numbers(evidence, Factors.ErrorBudget).ShouldBe(["OUT-1"]);
        Numbers(evidence, Factors.Satisfaction).ShouldBe([SurveyKind.Kind.NumberOf(asked)]);
        var now = (await program.Get(path)).Json;
        ((int)now["businessImpact"]!, (int)now["customerImpact"]!, (int)now["score"]!).ShouldBe((125, 15, 140));

        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        (await visitor.Open($"/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}")).Body!.TextContent.ShouldContain("416 thousandths of a budget");
        await house.Do((RebuildDerivation rebuild) => rebuild.Run(PriorityDerivation.Name, new Progress<long>(), default));
        (await house.Within(services => Task.FromResult(services.GetService(typeof(PriorityDerivation)) is IComputedAtOnce))).ShouldBeTrue();
        ((int)(await program.Get(path)).Json["score"]!).ShouldBe(140);
    }

    /// <summary>A contract whose breach costs 250 euros, and an objective of 99 per cent in 30 days.</summary>
    private static async Task Promise(House house, Office office, Service service)
    {
        var terms = new PolicyTerms { Stops = [new("state", Value: "resolved, closed")], Targets = [new("1h")], Applies = [new("priority", Value: "1")] };
        var contract = await house.Do((AddServiceLevelPolicy add) => add.Run(new("Hosting", Type: PolicyType.Contract, Measure: "resolution", Versions: [terms], Supplier: "Northern Hosting", Penalty: 25_000, Currency: "EUR"), office.Manager));
        await house.Do((MoveServiceLevelPolicy move) => move.Run(new(contract.Id, ServiceLevelPolicy.Active), office.Manager));
        var objective = await house.Do((DraftServiceObjective draft) => draft.Run(new("There", service.Id, 99, Owner: office.ManagerPerson.Id), office.Manager));
        await house.Do((MoveServiceObjective move) => move.Run(new(objective.Id, ObjectiveLife.InForce), office.Manager));
    }

    private static IEnumerable<string> Numbers(JsonArray evidence, string factor) =>
        evidence.Single(each => (string)each!["factor"]! == factor)!["records"]!.AsArray().Select(record => (string)record!["number"]!);
}
