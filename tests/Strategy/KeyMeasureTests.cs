using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Product.Products;
using Tandem.Strategy.KeyMeasures;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Strategy;

/// <summary>Key results follow what is measured anyway, and everything traces up to objectives.</summary>
public sealed class KeyMeasureTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_key_result_follows_a_measure_and_each_value_is_kept(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var service = await house.Do((AddService add) => add.Run(new($"Ferry {Guid.CreateVersion7():N}"), Census.Tandem));
        await office.Log("No ferry", new() { Service = service.Id });
        await house.Settled();
        var objective = await house.Do((AddObjective add) => add.Run(new("Fewer interruptions"), Census.Tandem));

        await Refuses(house, new(objective.Id, "Sun", Target: 3, Measure: "weather.sun"), "measure");
        await Refuses(house, new(objective.Id, Target: 99.9m, Measure: "service.availability"), "service");
        await Refuses(house, new(objective.Id, Target: 90, Measure: "service.errorBudget", Service: service.Id), "baseline");
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, Target: 4, Measure: "incident.opened", Service: service.Id), Census.Tandem));
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Up", Baseline: 90, Target: 100, Measure: "service.availability", Service: service.Id), Census.Tandem));
        var first = await Now(house, objective);
        (first.KeyResults[0].Name, first.KeyResults[0].Baseline, first.KeyResults[0].Current, first.KeyResults[0].RecordedBy).ShouldBe(("Incidents: Opened", 1m, 1m, "Incidents: Opened"));
        (first.KeyResults[1].Unit, first.KeyResults[1].Current, first.KeyResults[1].Progress).ShouldBe(("%", 100m, 100));
        (await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 1, 2), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Message.ShouldContain("measure");

        await office.Log("No ferry again", new() { Service = service.Id });
        await house.Settled();
        await house.Do<MeasureKeyResults>(measure => measure.Run(default));
        await house.Do<MeasureKeyResults>(measure => measure.Run(default));
        (await Now(house, objective)).KeyResults[0].Current.ShouldBe(2);
        (await Told(house, objective)).ShouldBe([(1, 2m)], "a value that stays is not told again");
        house.Clock.Move(TimeSpan.FromDays(31));
        await office.Log("Ice", new() { Service = service.Id });
        await house.Settled();
        await house.Do((MeasureObjective measure) => measure.Run(new(objective.Id), Census.Tandem));
        var told = await Told(house, objective);
        (told[0], told[^1]).ShouldBe(((1, 2m), (1, 1m)), "what is older than thirty days does not count");
    }

    [Theory, Stores]
    public async Task What_serves_an_objective_stands_on_its_page_and_what_serves_none_on_another(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var above = await house.Do((AddObjective add) => add.Run(new("Sail in time"), Census.Tandem));
        var below = await house.Do((AddObjective add) => add.Run(new("Quiet engines", Parent: above.Id), Census.Tandem));
        var problem = await house.Do<LogProblem, Problem>(feature => feature.Run(new("Engines roar at dawn"), office.Agent));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        (await visitor.Open("/objectives/untraced")).Body!.TextContent.ShouldContain("Engines roar at dawn");
        (await visitor.Open(ObjectiveKind.Kind.PathOf(above))).Body!.TextContent.ShouldNotContain("Engines roar at dawn");
        await house.Do<EditProblem>(feature => feature.Run(new(problem.Id, Patch.Of("objective", below.Id)), office.Agent));
        (await visitor.Open("/objectives/untraced")).Body!.TextContent.ShouldNotContain("Engines roar at dawn");
        await house.Do((AddProduct add) => add.Run(new("Ferry app", Objectives: [above.Id]), Census.Tandem));
        (await visitor.Open(ObjectiveKind.Kind.PathOf(above))).Body!.TextContent.ShouldContain("Ferry app");
        foreach (var each in new[] { above, below })
            (await visitor.Open(ObjectiveKind.Kind.PathOf(each))).Body!.TextContent.ShouldContain("Engines roar at dawn");

        await visitor.Open(ObjectiveKind.Kind.PathOf(below));
        await visitor.Submit("#form-act-key-results", ("measure", "change.finished"), ("target", "5"), ("baseline", ""), ("name", ""));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.Body!.TextContent.ShouldContain("Changes finished");
        using var program = await house.Program(office.ManagerPerson);
        (await program.Get("/api/v1/objectives/measures")).Each("name").ShouldContain("satisfaction");
    }

    private static async Task Refuses(House house, AddKeyResult.Request request, string field) =>
        (await house.Do((AddKeyResult add) => add.Run(request, Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldContain(field);

    private static Task<Objective> Now(House house, Objective objective) => house.Read(store => store.Objectives.AsNoTracking().SingleAsync(each => each.Id == objective.Id));

    private static async Task<List<(int, decimal)>> Told(House house, Objective objective)
    {
        var facts = await house.Read(store => store.Facts.Where(fact => fact.Record == objective.Id.Value && fact.Name == nameof(KeyResultRecorded)).OrderBy(fact => fact.Entry).ToListAsync());
        return [.. facts.Select(fact => fact.As<KeyResultRecorded>()).Select(fact => (fact.Number, fact.Value))];
    }
}
