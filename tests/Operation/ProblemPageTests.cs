using System.Net;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation;

/// <summary>Problems on their own pages, on those of incidents, and under what is being typed.</summary>
public sealed class ProblemPageTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task From_an_incident_one_logs_a_problem_and_finds_the_incident_on_its_page(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var incident = await office.Log("Barometer falls at noon");
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        await visitor.Press("Log a problem from it");
        visitor.Page.QuerySelector("input[name='title']")!.GetAttribute("value").ShouldBe("Barometer falls at noon");
        await visitor.Submit("#form-create");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Place.ShouldStartWith("/problems/PRB-");
        visitor.Page.QuerySelector(".hits")!.TextContent.ShouldContain(IncidentKind.Kind.NumberOf(incident));
        visitor.Page.Body!.TextContent.ShouldContain("1 open now");
        await visitor.Open("/problems?open=true&assignee=none");
        visitor.Page.Body!.TextContent.ShouldContain("Barometer falls at noon");
    }

    [Theory, Stores]
    public async Task The_workaround_stands_on_the_page_of_each_open_incident_and_on_no_other(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (open, over) = (await office.Log("Sextant drifts"), await office.Log("Sextant drifted"));
        var problem = await Known(office, "Sextant drifts in the heat", "Lay it **in the shade**");
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open(IncidentKind.Kind.PathOf(open));
        visitor.Page.QuerySelector("#panel-problem")!.TextContent.ShouldContain("Known errors that sound alike");
        await visitor.Submit($"#panel-problem li form[action='{IncidentKind.Kind.PathOf(open)}/actions/problems']");
        visitor.Page.QuerySelector(".alert-info strong")!.TextContent.ShouldBe("in the shade");

        await office.Do<RelateToProblem, RelateToProblem.Request>(new(over.Id, problem.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(over.Id, ResolutionCode.Solved, "It cooled"));
        await visitor.Open(IncidentKind.Kind.PathOf(over));
        visitor.Page.QuerySelector(".alert-info").ShouldBeNull();

        await visitor.Open(IncidentKind.Kind.PathOf(open));
        await visitor.Submit("#panel-problem form[action$='/remove']");
        visitor.Page.QuerySelector(".alert-info").ShouldBeNull();
        await visitor.Submit("#form-act-problems", ("problem", "PRB-999999"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, Stores]
    public async Task Whoever_types_an_incident_is_offered_known_errors_and_takes_one_in_the_form(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var problem = await Known(office, "Astrolabe sticks", "Warm it in the hand");
        await house.Do<LogProblem, Problem>(feature => feature.Run(new("Astrolabe sticks UNKNOWN"), office.Agent));
        await house.Settled();
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open("/incidents/similar?q=astrolabe%20sticks");
        visitor.Page.Body!.TextContent.ShouldContain("Warm it in the hand");
        visitor.Page.Body!.TextContent.ShouldNotContain("UNKNOWN");
        await visitor.Open("/incidents/new");
        await visitor.Submit("#form-create", ("title", "My astrolabe sticks"), ("problem", ProblemKind.Kind.NumberOf(problem)));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector(".alert-info")!.TextContent.ShouldContain("Warm it in the hand");
        await visitor.Open("/desk/call");
        await visitor.Submit("#form-call", ("caller", office.AskerPerson.UserName!), ("title", "My astrolabe sticks too"), ("problem", ProblemKind.Kind.NumberOf(problem)), ("then", "show"));
        visitor.Page.QuerySelector(".alert-info")!.TextContent.ShouldContain("Warm it in the hand");
    }

    [Theory, Stores]
    public async Task What_recurs_becomes_one_problem_with_all_its_incidents(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        foreach (var day in new[] { "Monday", "Tuesday", "Friday" })
            await office.Log($"Orrery stops on {day}");
        await house.Let(office.AgentPerson);
        await house.Let(office.AskerPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);
        using var asker = await house.SignedIn(office.AskerPerson);

        await asker.Open("/problems/proposals");
        asker.Page.Body!.TextContent.ShouldNotContain("Orrery");
        await visitor.Open("/problems");
        await visitor.Press("What recurs");
        await visitor.Press("Log a problem");
        await visitor.Submit("#form-create");

        visitor.Page.QuerySelectorAll(".hits li").Length.ShouldBe(3);
        (await visitor.Open("/problems/proposals")).Body!.TextContent.ShouldContain("Nothing recurs");
    }

    [Theory, Stores]
    public async Task The_whys_are_written_changed_and_taken_out_on_the_page(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var problem = await house.Do<LogProblem, Problem>(feature => feature.Run(new("Compass spins"), office.Agent));
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open(ProblemKind.Kind.PathOf(problem));
        await visitor.Submit("#form-act-whys", ("question", "Why does it spin?"), ("because", "Iron is near"));
        await visitor.Submit("#form-act-whys", ("question", "Why is iron near?"));
        await visitor.Submit("#form-why-2", ("question", "Why is iron near?"), ("because", "Somebody <b>moved</b> the anvil"));
        visitor.Page.QuerySelectorAll(".whys > li").Length.ShouldBe(2);
        visitor.Page.QuerySelector(".whys")!.TextContent.ShouldContain("Somebody <b>moved</b> the anvil");
        await visitor.Submit("#form-why-out-1");
        visitor.Page.QuerySelectorAll(".whys > li").Length.ShouldBe(1);
        await visitor.Submit("#form-act-whys", ("question", " "));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Open(ProblemKind.Kind.PathOf(problem) + "/edit");
        await visitor.Submit("#form-edit", ("symptoms", "The needle never rests"));
        visitor.Page.Body!.TextContent.ShouldContain("The needle never rests");
    }

    [Theory, Stores]
    public async Task N12_who_may_not_read_problems_finds_neither_their_pages_nor_a_workaround(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var problem = await Known(office, "Quadrant bends", "SECRETLY straighten it");
        var incident = await office.Log("Quadrant bends");
        await office.Do<RelateToProblem, RelateToProblem.Request>(new(incident.Id, problem.Id));
        await house.Let(office.AskerPerson);
        using var asker = await house.SignedIn(office.AskerPerson);

        foreach (var address in new[] { "/problems", ProblemKind.Kind.PathOf(problem), "/problems/new", "/incidents/similar?q=quadrant%20bends", "/portal" + IncidentKind.Kind.PathOf(incident) })
        {
            await asker.Open(address);
            asker.Page.Body!.TextContent.ShouldNotContain("SECRETLY");
            asker.Page.Body!.TextContent.ShouldNotContain(ProblemKind.Kind.NumberOf(problem));
        }
    }

    private static async Task<Problem> Known(Office office, string title, string workaround)
    {
        var problem = await office.House.Do<LogProblem, Problem>(feature => feature.Run(new(title), office.Agent));
        await office.Do<DeclareKnownError, DeclareKnownError.Request>(new(problem.Id, workaround, "Nature"));
        await office.House.Settled();
        return problem;
    }
}
