using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.Availability;
using Tandem.Design.Outages;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Outages;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Maintenance;

namespace Tandem.Tests.Design.ServiceObjectives;

/// <summary>Objectives, the outages that use up their budgets, and who is told.</summary>
public sealed class ServiceObjectiveTests
{
    private const string Objectives = "/api/v1/service-objectives";

    [Theory, Stores]
    public async Task An_objective_is_drafted_put_in_force_changed_and_retired_and_its_budget_is_a_number(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);

        (await manager.Send("POST", Objectives, new JsonObject { ["title"] = "Always there", ["service"] = shop, ["target"] = 100 })).ErrorsAbout.ShouldBe(["target"]);
        (await manager.Send("POST", Objectives, new JsonObject { ["title"] = "Always there", ["target"] = 99.9 })).ErrorsAbout.ShouldBe(["service"]);
        (await manager.Send("POST", Objectives, new JsonObject { ["title"] = "There", ["service"] = shop, ["target"] = 99.9, ["zone"] = "Mars/Base" })).ErrorsAbout.ShouldBe(["zone"]);
        (await agent.Send("POST", Objectives, new JsonObject { ["title"] = "There", ["service"] = shop, ["target"] = 99.9 })).Status.ShouldBe(403);
        var made = await manager.Send("POST", Objectives, new JsonObject { ["title"] = "There", ["service"] = shop, ["target"] = 99.9 });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        (made.Json["target"]!.GetValue<double>(), made.Json["window"]!.ToString(), made.Json["budgetRemaining"]).ShouldBe((99.9, "rolling", null));
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" })).ErrorsAbout.ShouldBe(["owner"]);
        (await manager.Send("PATCH", path, new JsonObject { ["owner"] = office.AgentPerson.UserName, ["target"] = 99.5, ["burnAlerts"] = new JsonArray(new JsonObject { ["longMinutes"] = 5, ["shortMinutes"] = 60, ["rate"] = 2 }) }, ("If-Match", "*"))).ErrorsAbout.ShouldBe(["burnAlerts"]);
        (await manager.Send("PATCH", path, new JsonObject { ["owner"] = office.AgentPerson.UserName, ["target"] = 99.5 }, ("If-Match", "*"))).Status.ShouldBe(200);
        var inForce = await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" });
        (inForce.Status, inForce.Json["budgetRemaining"]!.GetValue<double>(), inForce.Json["burnRate"]!.GetValue<double>()).ShouldBe((200, 1, 0), inForce.Text);
        (await agent.Get(Objectives + "?target=99.5&sort=-budgetRemaining")).Each("title").ShouldBe(["There"]);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "retired" })).Json["budgetRemaining"].ShouldBeNull();
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" })).Status.ShouldBe(409);
        (await manager.Send("PATCH", path, new JsonObject { ["target"] = 99 }, ("If-Match", "*"))).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task An_outage_burns_the_budget_then_spends_it_and_its_owner_is_told_until_it_recovers(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        var objective = await InForce(house, office, shop, new(Title: "There", Target: 99.9));

        var service = await Id(house, shop);
        var outage = await house.Do((RecordOutage record) => record.Run(new("Line is cut", service), office.Agent));
        house.Clock.Move(TimeSpan.FromMinutes(4));
        await Measure(house);
        (await office.Facts(objective.Id.Value)).ShouldContain(nameof(ErrorBudgetBurnStarted));
        (await Now(house, objective)).ShouldSatisfyAllConditions(now => now.Burning.ShouldBeTrue(), now => now.Spent.ShouldBeFalse(), now => now.BudgetRemaining!.Value.ShouldBe(1 - (240 / 2_592.0), 1e-3));
        house.Clock.Move(TimeSpan.FromMinutes(50));
        await Measure(house);
        (await office.Facts(objective.Id.Value)).ShouldContain(nameof(ErrorBudgetSpent));
        await house.Do((EndOutage end) => end.Run(new(outage.Id), office.Agent));
        (await Now(house, objective)).BudgetRemaining!.Value.ShouldBeLessThan(0);
        house.Clock.Move(TimeSpan.FromDays(31));
        await Measure(house);
        await Measure(house);
        var facts = await office.Facts(objective.Id.Value);
        (facts.Count(fact => fact == nameof(ErrorBudgetBurnStarted)), facts.Count(fact => fact == nameof(ErrorBudgetSpent)), facts.Count(fact => fact == nameof(ErrorBudgetRecovered))).ShouldBe((1, 1, 1));
        (await Now(house, objective)).ShouldSatisfyAllConditions(now => now.Burning.ShouldBeFalse(), now => now.Spent.ShouldBeFalse(), now => now.BudgetRemaining.ShouldBe(1));
        await house.Settled();
        var told = await house.Read(all => all.Set<Notice>().SingleAsync(notice => notice.Person == office.ManagerPerson.Id.Value));
        (told.Times, told.Words).ShouldBe((3, "Its error budget has recovered"));
    }

    [Theory, Stores]
    public async Task What_maintenance_agreed_or_an_outage_calls_planned_costs_nothing_unless_the_objective_says_so(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        var (kind, strict) = (await InForce(house, office, shop, new(Title: "There", Target: 99)), await InForce(house, office, shop, new(Title: "Always there", Target: 99, WithoutPlanned: false)));
        var (service, start) = (await Id(house, shop), house.Clock.GetUtcNow().AddHours(1));
        await house.Do((PlanMaintenance plan) => plan.Run(new("New disks", Service: service, StartsAt: start, EndsAt: start.AddHours(1), Interrupts: true), office.Manager));
        house.Clock.Move(TimeSpan.FromHours(4));
        await house.Do((RecordOutage record) => record.Run(new("Disks are changed", service, start, start.AddMinutes(90)), office.Agent));
        await house.Do((RecordOutage record) => record.Run(new("Drill", service, start.AddHours(2), start.AddHours(2.5), Planned: true), office.Agent));
        await Measure(house);

        // Of 7.2 hours, one and a half of which fall away.
        (await Now(house, kind)).BudgetRemaining!.Value.ShouldBe(1 - (0.5 / (7.2 - 0.015)), 1e-3);
        (await Now(house, strict)).BudgetRemaining!.Value.ShouldBe(1 - (2 / 7.2), 1e-3);
    }

    [Theory, Stores]
    public async Task A_month_stays_judged_by_what_was_agreed_when_it_ended(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        var objective = await InForce(house, office, shop, new(Title: "There", Target: 99, Window: WindowKind.CalendarMonth, Zone: "Europe/Vienna"));
        var (service, began) = (await Id(house, shop), house.Clock.GetUtcNow());
        house.Clock.Move(TimeSpan.FromHours(5));
        await house.Do((RecordOutage record) => record.Run(new("Line is cut", service, began, began.AddHours(2)), office.Agent));
        house.Clock.Move(TimeSpan.FromDays(40));
        await house.Do((EditServiceObjective edit) => edit.Run(new(objective.Id, Patch.Of("target", 99.9)), office.Manager));

        var stands = await Now(house, objective);
        var course = await house.Do((ReadCourse read) => read.Of(stands, CancellationToken.None));

        course.Months.Take(2).Select(month => (month.Target, month.Met)).ShouldBe([(99.9, true), (99, true)]);
        course.Months[1].Attained!.Value.ShouldBe(1 - (2 / ((31 * 24) - 1.0)), 1e-6);
        course.Months[0].Attained.ShouldBe(1);
        course.Days[^1].Remaining.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Counts_are_taken_once_for_each_interval_and_never_overlap(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        var objective = await InForce(house, office, shop, new(Title: "Answers", Target: 99, Indicator: IndicatorKind.GoodOfTotal));
        var other = await InForce(house, office, shop, new(Title: "There", Target: 99));
        using var manager = await house.Program(office.ManagerPerson);
        var now = house.Clock.GetUtcNow();
        var minute = now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerMinute)).AddMinutes(-10);
        var path = $"{Objectives}/{ObjectiveKind.Kind.NumberOf(objective)}/counts";

        (await Push(0, 5, 995, 1_000)).ShouldBe([]);
        (await Push(0, 5, 995, 1_000)).ShouldBe([]);
        (await Push(0, 5, 990, 1_000)).ShouldBe([]);
        (await Push(4, 6, 1, 1)).ShouldBe(["from"]);
        (await Push(5, 6, 2, 1)).ShouldBe(["good"]);
        (await Push(5, 60, 1, 1)).ShouldBe(["to"]);
        (await Push(5, 5, 1, 1)).ShouldBe(["to"]);
        (await Push(5, 6, 1_000, 1_000)).ShouldBe([]);
        (await manager.Send("POST", $"{Objectives}/{ObjectiveKind.Kind.NumberOf(other)}/counts", Body(0, 5, 1, 1))).ErrorsAbout.ShouldBe(["indicator"]);
        await Measure(house);
        await Should.ThrowAsync<Refused>(() => house.Do((CountEvents count) => count.Run(new(objective.Id, minute, minute.AddSeconds(90), 1, 1), office.Manager)));

        (await Now(house, objective)).BudgetRemaining!.Value.ShouldBe(0.5, 1e-6);
        (await office.Facts(objective.Id.Value)).Count(fact => fact == nameof(EventsCounted)).ShouldBe(3);

        JsonObject Body(int from, int to, long good, long total) => new()
        {
            ["from"] = minute.AddMinutes(from).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["to"] = minute.AddMinutes(to).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["good"] = good,
            ["total"] = total,
        };

        async Task<IReadOnlyList<string>> Push(int from, int to, long good, long total)
        {
            var answer = await manager.Send("POST", path, Body(from, to, good, total));
            return answer.Status == 422 ? [.. answer.ErrorsAbout] : answer.Status < 300 ? [] : [answer.Text];
        }
    }

    [Theory, Stores]
    public async Task An_outage_is_corrected_ended_and_withdrawn_and_nonsense_is_refused(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        using var agent = await house.Program(office.AgentPerson);
        (await agent.Send("POST", "/api/v1/outages", new JsonObject { ["cause"] = "Line is cut" })).ErrorsAbout.ShouldBe(["service"]);
        (await agent.Send("POST", "/api/v1/outages", new JsonObject { ["cause"] = "Line is cut", ["service"] = shop, ["share"] = 1.5 })).ErrorsAbout.ShouldBe(["share"]);
        (await agent.Send("POST", "/api/v1/outages", new JsonObject { ["cause"] = "Line is cut", ["service"] = shop, ["startedAt"] = "2199-01-01T00:00:00Z" })).ErrorsAbout.ShouldBe(["startedAt"]);
        var made = await agent.Send("POST", "/api/v1/outages", new JsonObject { ["cause"] = "Line is cut", ["service"] = shop, ["share"] = 0.5 });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        house.Clock.Move(TimeSpan.FromMinutes(5));

        (await agent.Send("PATCH", path, new JsonObject { ["share"] = 0.25 }, ("If-Match", "*"))).Json["share"]!.GetValue<double>().ShouldBe(0.25);
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "over" })).Json["endedAt"].ShouldNotBeNull();
        (await agent.Send("PATCH", path, new JsonObject { ["endedAt"] = null }, ("If-Match", "*"))).ErrorsAbout.ShouldBe(["endedAt"]);
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "withdrawn" })).ErrorsAbout.ShouldBe(["reason"]);
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "withdrawn", ["reason"] = "It was a drill" })).Json["state"]!.ToString().ShouldBe("withdrawn");
        var service = await Id(house, shop);
        (await house.Read(all => all.OutagesOf([service], house.Clock.GetUtcNow().AddYears(-1), house.Clock.GetUtcNow()).CountAsync())).ShouldBe(0);
        var outage = await house.Read(all => all.Outages.Select(each => each.Id).SingleAsync());
        await Should.ThrowAsync<Refused>(() => house.Do((EditOutage edit) => edit.Run(new(outage, Patch.Of("share", 1)), office.Agent)));
        await Should.ThrowAsync<Refused>(() => house.Do((WithdrawOutage withdraw) => withdraw.Run(new(outage), office.Agent)));
    }

    [Theory, Stores]
    public async Task A_grave_incident_is_recorded_as_an_outage_once_and_both_end_together(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, shop) = await Shop(house);
        var service = await Id(house, shop);
        var grave = await office.Log("The shop is down", new(Service: service, Impact: Level.High, Urgency: Level.High));
        var small = await office.Log("One picture is missing", new(Service: service));
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);
        house.Clock.Move(TimeSpan.FromMinutes(20));

        await Should.ThrowAsync<Refused>(() => office.Do<RecordAsOutage, RecordAsOutage.Request>(new(small.Id)));
        (await visitor.Open(IncidentKind.Kind.PathOf(small))).QuerySelector("#form-act-outage").ShouldBeNull();
        await visitor.Open(IncidentKind.Kind.PathOf(grave));
        await visitor.Submit("#form-act-outage");
        visitor.Page.Body!.TextContent.ShouldContain("OUT-1");
        (await Should.ThrowAsync<Refused>(() => office.Do<RecordAsOutage, RecordAsOutage.Request>(new(grave.Id)))).Message.ShouldContain("already");
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(grave.Id, ResolutionCode.Solved, "Restarted"));
        await house.Settled();

        var outage = await house.Read(all => all.Outages.AsNoTracking().SingleAsync());
        (outage.State, outage.StartedAt, outage.Origin).ShouldBe((OutageLife.Over, grave.OpenedAt, IncidentKind.Kind.NumberOf(grave)));
        outage.EndedAt.ShouldBe((await office.Now(grave.Id)).ResolvedAt);
        (await visitor.Open("/services/" + shop)).Body!.TextContent.ShouldNotContain("Its outages");
    }

    [Theory, Stores]
    public async Task Between_two_whole_rounds_only_what_there_is_news_of_is_measured(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, service) = await Shop(house);
        var objective = await InForce(house, office, service, new("Few errors", Target: 99, Indicator: IndicatorKind.GoodOfTotal));
        await house.Within(async services =>
        {
            var news = ActivatorUtilities.CreateInstance<BudgetNews>(services);
            (await news.Take(default)).ShouldBeNull("first all are measured");
            (await news.Take(default))!.ShouldNotContain(ObjectiveKind.Key(objective.Id));
            var noon = new DateTimeOffset(house.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
            await house.Do((CountEvents count) => count.Run(new(objective.Id, noon.AddMinutes(-2), noon.AddMinutes(-1), 9, 10), office.Manager));
            (await news.Take(default))!.ShouldContain(ObjectiveKind.Key(objective.Id));
            house.Clock.Move(BudgetNews.Whole);
            (await news.Take(default)).ShouldBeNull("time passes by itself");
            return true;
        });
    }

    internal static async Task<(Office Office, string Service)> Shop(House house)
    {
        var office = await Office.In(house);
        var service = await house.Do((AddService add) => add.Run(new("Web shop"), Census.Tandem));
        return (office, ServiceKind.Kind.NumberOf(service));
    }

    internal static async Task<ServiceObjective> InForce(House house, Office office, string service, DraftServiceObjective.Request request)
    {
        var id = await Id(house, service);
        var made = await house.Do((DraftServiceObjective draft) => draft.Run(request with { Service = id, Owner = office.ManagerPerson.Id }, office.Manager));
        await house.Do((MoveServiceObjective move) => move.Run(new(made.Id, ObjectiveLife.InForce), office.Manager));
        return made;
    }

    internal static Task<Id<Service>> Id(House house, string number) => house.Read(all => all.Services.Where(each => each.Serial == ServiceKind.Kind.SerialOf(number)).Select(each => each.Id).SingleAsync());

    private static Task Measure(House house) => house.Do((MeasureBudgets measure) => measure.Run(CancellationToken.None));

    private static Task<ServiceObjective> Now(House house, ServiceObjective objective) => house.Read(all => all.ServiceObjectives.AsNoTracking().SingleAsync(each => each.Id == objective.Id));
}
