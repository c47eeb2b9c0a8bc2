using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Strategy.Risks;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Strategy;

/// <summary>Risks are seen, weighed, decided, looked at again and closed; what counts is what is left of them. See <see cref="AddTreatment"/>, <see cref="FinishTreatment"/> and <see cref="RemoveTreatment"/>.</summary>
public sealed class RiskTests(Houses houses) : IClassFixture<Houses>
{
    private const string Risks = "/api/v1/risks";

    [Theory, Stores]
    public async Task A_risk_is_raised_assessed_treated_and_what_remains_counts_once_all_is_done(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var agent = await house.Program(office.AgentPerson);
        using var manager = await house.Program(office.ManagerPerson);

        (await agent.Send("POST", Risks, new JsonObject { ["title"] = "Flood", ["likelihood"] = 6 })).ErrorsAbout.ShouldBe(["likelihood"]);
        var made = await agent.Send("POST", Risks, new JsonObject { ["title"] = "Flood in the cellar", ["category"] = "technology" });
        (made.Status, made.Json["state"]!.ToString(), made.Json["score"], made.Json["exposure"]).ShouldBe((201, "identified", null, null), made.Text);
        var path = made.Headers.Location!.ToString();
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "assessed" })).Status.ShouldBe(403);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "assessed" })).ErrorsAbout.ShouldBe(["owner", "likelihood", "impact"], ignoreOrder: true);
        (await manager.Send("PATCH", path, new JsonObject { ["owner"] = office.ManagerPerson.UserName }, ("If-Match", "*"))).Status.ShouldBe(200);
        var assessed = await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "assessed", ["likelihood"] = 4, ["impact"] = 5 });
        (assessed.Json["score"]!.GetValue<int>(), assessed.Json["exposure"]!.GetValue<int>()).ShouldBe((20, 20), assessed.Text);
        (await manager.Send("PATCH", path, new JsonObject { ["impact"] = null }, ("If-Match", "*"))).ErrorsAbout.ShouldBe(["impact"]);

        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "treated", ["response"] = "accept" })).ErrorsAbout.ShouldBe(["response", "treatments", "residualLikelihood", "residualImpact"], ignoreOrder: true);
        (await manager.Send("POST", path + "/treatments", new JsonObject { ["what"] = "A pump", ["who"] = office.AgentPerson.UserName, ["due"] = "2099-01-01" })).Status.ShouldBeLessThan(300);
        (await manager.Send("POST", path + "/treatments", new JsonObject { ["what"] = "A second pump" })).Status.ShouldBeLessThan(300);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "treated", ["response"] = "reduce", ["residualLikelihood"] = 1, ["residualImpact"] = 5 })).Json["exposure"]!.GetValue<int>().ShouldBe(20);
        await manager.Send("POST", path + "/treatment-ticks", new JsonObject { ["number"] = 1 });
        (await manager.Get(path)).Json["exposure"]!.GetValue<int>().ShouldBe(20, "a pump is missing yet");
        (await manager.Send("POST", path + "/treatment-removals", new JsonObject { ["number"] = 2 })).Status.ShouldBeLessThan(300);
        var left = (await manager.Get(path)).Json;
        (left["exposure"]!.GetValue<int>(), left["score"]!.GetValue<int>(), left["treatments"]!.AsArray().Count).ShouldBe((5, 20, 1));
        (await manager.Send("POST", path + "/treatment-removals", new JsonObject { ["number"] = 1 })).ErrorsAbout.ShouldBe(["number"]);
        (await agent.Get(Risks + "?exposure=5&sort=-exposure")).Each("title").ShouldContain("Flood in the cellar");
        await house.Settled();
        (await house.Read(all => all.Set<Notice>().Where(notice => notice.Person == office.AgentPerson.Id.Value).Select(notice => notice.Words).ToListAsync())).ShouldBe(["You are to do something about it"]);
    }

    [Theory, Stores]
    public async Task A_risk_is_accepted_with_a_reason_until_a_day_and_must_then_be_decided_anew(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var risk = await Assessed(house, office, 3, 5);

        (await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id), office.Manager)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["reason", "acceptedUntil"]);
        (await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "It is cheap", Day(house, 0)), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("acceptedUntil");
        using (var agent = await house.Program(office.AgentPerson))
            (await agent.Send("POST", $"{Risks}/{RiskKind.Kind.NumberOf(risk)}/moves", new JsonObject { ["to"] = "accepted", ["reason"] = "Yes", ["acceptedUntil"] = Day(house, 9) })).Status.ShouldBe(403);
        await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "It is cheap", Day(house, 9)), office.Manager));
        (await Now(house, risk)).ShouldSatisfyAllConditions(now => now.Response.ShouldBe(RiskResponse.Accept), now => now.Exposure.ShouldBe(15));

        house.Clock.Move(TimeSpan.FromDays(9));
        await Watch(house);
        (await Now(house, risk)).State.ShouldBe(RiskLife.Accepted, "its last day is today");
        house.Clock.Move(TimeSpan.FromDays(1));
        await Watch(house);
        await Watch(house);
        (await Now(house, risk)).ShouldSatisfyAllConditions(now => now.State.ShouldBe(RiskLife.Assessed), now => now.AcceptedUntil.ShouldBeNull());
        (await office.Facts(risk.Id.Value)).Count(fact => fact == nameof(RiskAcceptanceExpired)).ShouldBe(1);

        await house.Do((CloseRisk close) => close.Run(new(risk.Id, "The house was sold"), office.Manager));
        (await Now(house, risk)).Exposure.ShouldBeNull();
        await house.Do((EditRisk edit) => edit.Run(new(risk.Id, Patch.Of("title", "Other")), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do((TreatRisk treat) => treat.Run(new(risk.Id, RiskResponse.Avoid, 1, 1), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do((ReopenRisk reopen) => reopen.Run(new(risk.Id, "It was bought back"), office.Manager));
        (await Now(house, risk)).ShouldSatisfyAllConditions(now => now.State.ShouldBe(RiskLife.Identified), now => now.Exposure.ShouldBe(15));
        await house.Do((AcceptRisk accept) => accept.Run(new(risk.Id, "Again", Day(house, 9)), office.Manager)).ShouldThrowAsync<NoSuchMove>();
    }

    [Theory, Stores]
    public async Task An_owner_is_told_once_that_a_review_is_overdue_until_somebody_looked(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var risk = await Assessed(house, office, 2, 2);
        await house.Do((EditRisk edit) => edit.Run(new(risk.Id, Patch.Of("nextReview", Day(house, 3))), office.Agent));

        house.Clock.Move(TimeSpan.FromDays(4));
        await Watch(house);
        await Watch(house);
        (await Now(house, risk)).ReviewOverdue.ShouldBeTrue();
        (await office.Facts(risk.Id.Value)).Count(fact => fact == nameof(RiskReviewOverdue)).ShouldBe(1);
        await house.Settled();
        (await house.Read(all => all.Set<Notice>().SingleAsync(notice => notice.Person == office.ManagerPerson.Id.Value))).Words.ShouldBe("Its review is overdue");

        (await house.Do((ReviewRisk review) => review.Run(new(risk.Id, "As before", Day(house, 0)), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("nextReview");
        await house.Do((ReviewRisk review) => review.Run(new(risk.Id, "As before", Day(house, 90)), office.Manager));
        (await Now(house, risk)).ReviewOverdue.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task The_matrix_counts_open_risks_and_each_cell_leads_to_their_list(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var service = await house.Do((AddService add) => add.Run(new("Mail"), Census.Tandem));
        await Assessed(house, office, 4, 5, "Flood", service.Id);
        await Assessed(house, office, 4, 5, "Fire");
        var gone = await Assessed(house, office, 4, 5, "Moths");
        await house.Do((CloseRisk close) => close.Run(new(gone.Id, "Eaten"), office.Manager));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open("/risks");
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var cell = visitor.Page.QuerySelectorAll(".risk-matrix td a").Single();
        cell.TextContent.ShouldStartWith("2");
        cell.ParentElement!.ClassName.ShouldBe("risk-high");
        await visitor.Open(cell.GetAttribute("href")!);
        visitor.Page.Body!.TextContent.ShouldContain("Flood");
        visitor.Page.Body!.TextContent.ShouldNotContain("Moths");

        await visitor.Open("/risks/new");
        await visitor.Submit("#form-create", ("title", "The supplier is bought"), ("owner", office.ManagerPerson.UserName!), ("likelihood", "3"), ("impact", "3"));
        visitor.Place.ShouldStartWith("/risks/RSK-");
        visitor.Page.Body!.TextContent.ShouldContain("Now and then × Hurts");
        await visitor.Submit("#form-act-treatments", ("what", "Ask two others for a price"));
        visitor.Page.Body!.TextContent.ShouldContain("Ask two others for a price");
        await visitor.Submit("#form-tick-1");
        visitor.Page.Body!.TextContent.ShouldContain("Not done after all");
        await visitor.Open(ServiceKind.Kind.PathOf(service));
        visitor.Page.QuerySelector("a[href='/risks/RSK-1']").ShouldNotBeNull();

        var objective = await house.Do((AddObjective add) => add.Run(new("Dry feet"), Census.Tandem));
        var threat = await house.Do((RaiseRisk raise) => raise.Run(new("Leaky roof", Objective: objective.Id), Census.Tandem));
        await visitor.Open(ObjectiveKind.Kind.PathOf(objective));
        visitor.Page.QuerySelector($".record-side a[href='{RiskKind.Kind.PathOf(threat)}']").ShouldNotBeNull();
        visitor.Page.QuerySelector($".record-main a[href='{RiskKind.Kind.PathOf(threat)}']").ShouldBeNull("it threatens the objective, it does not serve it");
    }

    private static async Task<Risk> Assessed(House house, Office office, int likelihood, int impact, string title = "Flood", Id<Service>? service = null)
    {
        var risk = await house.Do((RaiseRisk raise) => raise.Run(new(title, Owner: office.ManagerPerson.Id, Service: service, Likelihood: likelihood, Impact: impact), office.Manager));
        await house.Do((AssessRisk assess) => assess.Run(new(risk.Id), office.Manager));
        return risk;
    }

    private static Task Watch(House house) => house.Do((WatchRisks watch) => watch.Run(default));

    private static Task<Risk> Now(House house, Risk risk) => house.Read(store => store.Risks.AsNoTracking().SingleAsync(row => row.Id == risk.Id));

    private static string Day(House house, int days) => house.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
