using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Design.ServiceObjectives;
using Tandem.Improvement.Surveys;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Settings;
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

    [Theory, Stores]
    public async Task Penalties_in_other_currencies_count_at_the_rate_of_their_day_and_without_one_are_listed_as_not_counted(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var service = await house.Do((AddService add) => add.Run(new("Shop"), Census.Tandem));
        var terms = new PolicyTerms { Stops = [new("state", Value: "resolved, closed")], Targets = [new("1h")], Applies = [new("priority", Value: "1")] };
        foreach (var (name, penalty, currency) in new[] { ("Line", 25_000, "USD"), ("Hosting", 10_050, "EUR"), ("Cloud", 40_000, "JPY") })
        {
            var contract = await house.Do((AddServiceLevelPolicy add) => add.Run(new(name, Type: PolicyType.Contract, Measure: "resolution", Versions: [terms], Supplier: "Northern Hosting", Penalty: penalty, Currency: currency), office.Manager));
            await house.Do((MoveServiceLevelPolicy move) => move.Run(new(contract.Id, ServiceLevelPolicy.Active), office.Manager));
        }

        var product = await ProductTests.Added(house, "Shop");
        var item = await house.Do((AddBacklogItem add) => add.Run(new("Keep baskets", product.Id), office.Manager));
        var grave = await office.Log("The shop is down", new(Service: service.Id, Impact: Level.High, Urgency: Level.High));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IncidentKind.Key(grave.Id)), office.Manager));
        house.Clock.Move(TimeSpan.FromHours(3));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(grave.Id, ResolutionCode.Workaround, "Restarted"));
        await house.Settled();

        // Without rates only the euros count, and the others are there to be seen.
        using var program = await house.Program(office.ManagerPerson);
        var (value, amounts) = await Penalties(program, item);
        (value, amounts.Select(amount => ((string)amount!["currency"]!, (long)amount["units"]!, (bool)amount["counted"]!)).Order().ToArray()).ShouldSatisfyAllConditions(
            told => told.value.ShouldBe(100), told => told.Item2.ShouldBe([("EUR", 10_050, true), ("JPY", 40_000, false), ("USD", 25_000, false)]));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        (await visitor.Open($"/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}")).Body!.TextContent.ShouldContain("Not counted: 250.00 USD");

        // 250 dollars at 0.9, not at the rate of tomorrow; 40,000 yen at 0.006.
        var (today, tomorrow) = (Day(house, 0), Day(house, 1));
        await Decide(house, ("money.rates", $"USD=0.8@{Day(house, -300)}\nUSD=0.9@{Day(house, -3)} USD=5@{tomorrow}, jpy=0.006@{today}"));
        await house.Settled();
        (value, amounts) = await Penalties(program, item);
        value.ShouldBe(100 + 225 + 240, "100.50 and 225 and 240");
        amounts.Select(amount => ((string)amount!["currency"]!, (decimal?)amount["rate"], (string?)amount["rateFrom"])).Order().ToArray().ShouldBe([("EUR", null, null), ("JPY", 0.006m, today), ("USD", 0.9m, Day(house, -3))]);
        ((int)(await program.Get($"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}")).Json["businessImpact"]!).ShouldBeGreaterThanOrEqualTo(56, "it is scored anew when a rate is entered");
        (await visitor.Open($"/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}")).Body!.TextContent.ShouldContain("250.00 USD at 0.9");

        await Decide(house, ("money.base", "usd"));
        await house.Settled();
        (value, amounts) = await Penalties(program, item);
        value.ShouldBe(250 + 240, "no rate of the euro in dollars is known, and the yen is worth 0.006 dollars now");
        amounts.Single(amount => !(bool)amount!["counted"]!)!["currency"]!.ToString().ShouldBe("EUR");

        foreach (var wrong in new[] { "USD=0.9", "USD@2026-01-01=0.9", "US=1@2026-01-01", "USD=0@2026-01-01", "USD=-1@2026-01-01", "USD=1@2026-13-01", "USD=1e3@2026-01-01", "USD=1@2026-01-01 usd=2@2026-01-01" })
            (await Decide(house, ("money.rates", wrong)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("money.rates", wrong);
    }

    [Theory, Stores]
    public async Task Of_many_items_weighed_anew_at_once_each_comes_to_what_it_came_to_alone(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var product = await ProductTests.Added(house, "Shop");
        List<Incident> incidents = [];
        foreach (var urgency in (Level[])[Level.High, Level.Medium, Level.Low])
            incidents.Add(await office.Log($"The shop is slow, {urgency}", new(Urgency: urgency)));
        for (var at = 0; at < 103; at++)
        {
            var item = await house.Do((AddBacklogItem add) => add.Run(new($"Item {at}", product.Id), office.Manager));
            foreach (var incident in incidents.Take(at % 4))
                await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IncidentKind.Key(incident.Id)), office.Manager));
        }

        house.Clock.Move(TimeSpan.FromHours(5));
        foreach (var incident in incidents)
            await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Workaround, "Restarted"));
        await house.Settled();
        var alone = await Scores();
        alone.Distinct().Count().ShouldBe(4);

        await house.Do((RebuildDerivation rebuild) => rebuild.Run(PriorityDerivation.Name, new Progress<long>(), default));

        (await Scores()).ShouldBe(alone);

        Task<List<long>> Scores() => house.Read(all => all.BacklogItems.OrderBy(item => item.Serial).Select(item => (long)item.BusinessImpact).ToListAsync());
    }

    private static async Task<(long Value, JsonArray Amounts)> Penalties(HttpClient program, BacklogItem item)
    {
        var evidence = (await program.Get($"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}/evidence")).Json["items"]!.AsArray().Single(factor => (string)factor!["factor"]! == Factors.Penalties)!;
        return ((long)evidence["value"]!, evidence["records"]![0]!["amounts"]!.AsArray());
    }

    private static Task Decide(House house, params (string Name, string Value)[] values) =>
        house.Do((ChangeSettings change) => change.Run(new(values.ToDictionary(each => each.Name, each => (string?)each.Value)), Census.Tandem));

    private static string Day(House house, int days) => Tandem.Kernel.Text.IsoDay.Of(house.Clock.GetUtcNow().AddDays(days));

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
