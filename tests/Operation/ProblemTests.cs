using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>A problem is logged, looked into, known, resolved, closed, and taken up again.</summary>
public sealed class ProblemTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_problem_goes_from_logged_to_closed_and_says_on_the_way_what_was_learnt(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);

        await office.Do<StartInvestigation, StartInvestigation.Request>(new(problem.Id));
        (await Now(house, problem)).Assignee.ShouldBe(office.AgentPerson.Id, "whoever begins has it");
        (await house.Do<DeclareKnownError>(feature => feature.Run(new(problem.Id, "Restart the line"), office.Agent)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["cause"]);
        (await house.Do<DeclareKnownError>(feature => feature.Run(new(problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["cause", "workaround"]);
        await office.Do<DeclareKnownError, DeclareKnownError.Request>(new(problem.Id, "Restart the line", "The modem overheats"));
        var known = await Now(house, problem);
        (known.State, known.KnownErrorSince is not null, known.Open).ShouldBe((ProblemLife.KnownError, true, true));
        (await house.Do<EditProblem>(feature => feature.Run(new(problem.Id, Patch.Of("workaround", "")), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("workaround");

        await office.Do<ResolveProblem, ResolveProblem.Request>(new(problem.Id, "A modem with a fan"));
        await office.Do<CloseProblem, CloseProblem.Request>(new(problem.Id));
        var closed = await Now(house, problem);
        (closed.State, closed.Open, closed.Fix, closed.Cause).ShouldBe((ProblemLife.Closed, false, "A modem with a fan", "The modem overheats"));
        await house.Do<EditProblem>(feature => feature.Run(new(problem.Id, Patch.Of("title", "Another")), office.Agent)).ShouldThrowAsync<Refused>();
        (await house.Do<ReopenProblem>(feature => feature.Run(new(problem.Id, " "), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await office.Do<ReopenProblem, ReopenProblem.Request>(new(problem.Id, "It overheats again"));
        var again = await Now(house, problem);
        (again.State, again.ReopenCount, again.ClosedAt, again.KnownErrorSince).ShouldBe((ProblemLife.Investigating, 1, null, null));
        (await office.Facts(problem.Id.Value)).ShouldBe([nameof(ProblemLogged), nameof(InvestigationStarted), nameof(KnownErrorDeclared), nameof(ProblemResolved), nameof(ProblemClosed), nameof(ProblemReopened)]);
    }

    [Theory, Stores]
    public async Task A_resolved_problem_is_closed_once_its_incidents_have_stopped_and_no_sooner(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        Problem[] problems = [await Logged(office), await Logged(office), await Logged(office)];
        var (first, open) = (await office.Log("Once more"), await office.Log("Nobody did it"));
        foreach (var (incident, problem) in new[] { (first, problems[0]), (open, problems[1]) })
            await office.Do<RelateToProblem, RelateToProblem.Request>(new(incident.Id, problem.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(first.Id, ResolutionCode.Solved, "Done."));
        foreach (var problem in problems)
        {
            await office.Do<StartInvestigation, StartInvestigation.Request>(new(problem.Id));
            await office.Do<ResolveProblem, ResolveProblem.Request>(new(problem.Id, "Another cable"));
        }

        await office.Pass(TimeSpan.FromDays(20));
        var again = await office.Log("Again");
        await office.Do<RelateToProblem, RelateToProblem.Request>(new(again.Id, problems[0].Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(again.Id, ResolutionCode.Solved, "Done."));
        await office.Pass(TimeSpan.FromDays(11));
        await house.Do((CloseQuietProblems chore) => chore.Run(default));
        (await States()).ShouldBe([ProblemLife.Resolved, ProblemLife.Resolved, ProblemLife.Closed], "one came back, of one an incident is open, one has none");

        await office.Pass(TimeSpan.FromDays(20));
        await house.Do((CloseQuietProblems chore) => chore.Run(default));
        (await States()).ShouldBe([ProblemLife.Closed, ProblemLife.Resolved, ProblemLife.Closed]);
        (await house.Read(all => all.Facts.Where(fact => fact.Record == problems[0].Id.Value && fact.Name == nameof(ProblemClosed)).Select(fact => fact.Cause).SingleAsync())).ShouldBe("its incidents have stopped");

        async Task<string[]> States() => [(await Now(house, problems[0])).State, (await Now(house, problems[1])).State, (await Now(house, problems[2])).State];
    }

    [Theory, Stores]
    public async Task A_problem_is_not_resolved_before_its_cause_or_its_fix_is_said(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);
        await house.Do<ResolveProblem>(feature => feature.Run(new(problem.Id, "A fix"), office.Agent)).ShouldThrowAsync<NoSuchMove>();
        await office.Do<StartInvestigation, StartInvestigation.Request>(new(problem.Id));

        (await house.Do<ResolveProblem>(feature => feature.Run(new(problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("fix");
        await office.Do<ResolveProblem, ResolveProblem.Request>(new(problem.Id, Cause: "A wrong cable"));

        (await Now(house, problem)).State.ShouldBe(ProblemLife.Resolved);
        await house.Do<EditProblem>(feature => feature.Run(new(problem.Id, Patch.Of("cause", " ")), office.Agent)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_cancelled_problem_says_why_and_takes_no_more_incidents(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);
        (await house.Do<CancelProblem>(feature => feature.Run(new(problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        await office.Do<CancelProblem, CancelProblem.Request>(new(problem.Id, "It was the weather"));

        var incident = await office.Log("The line is slow");
        (await house.Do<RelateToProblem>(feature => feature.Run(new(incident.Id, problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("problem");
        await house.Do<AddWhy>(feature => feature.Run(new(problem.Id, "Why?"), office.Agent)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_problem_logged_from_an_incident_takes_over_its_service_and_is_related_to_it(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var incident = await office.Log("The line is slow again");

        var problem = await house.Do<LogProblem, Problem>(feature => feature.Run(new("The line is slow", Incidents: [incident.Id]), office.Agent));

        (await Related(house, problem)).ShouldBe([incident.Id.Value]);
        (await office.Facts(incident.Id.Value)).ShouldContain(nameof(RecordLinked));
        (await office.Facts(problem.Id.Value)).ShouldBe([nameof(ProblemLogged), nameof(RecordLinked)]);
        (await house.Do<RelateToProblem>(feature => feature.Run(new(incident.Id, problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("problem");
        await house.Do<RelateToProblem>(feature => feature.Run(new(incident.Id), office.Agent)).ShouldThrowAsync<Refused>();
        await house.Do<LogProblem, Problem>(feature => feature.Run(new("Mine", Incidents: [incident.Id]), office.Asker)).ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task Whoever_works_on_an_open_incident_hears_once_that_its_problem_has_a_workaround(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);
        var (open, over) = (await office.Log("The line is slow"), await office.Log("The line was slow"));
        foreach (var incident in new[] { open, over })
            await office.Do<RelateToProblem, RelateToProblem.Request>(new(incident.Id, problem.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(over.Id, ResolutionCode.Solved, "It got better"));

        await office.Do<DeclareKnownError, DeclareKnownError.Request>(new(problem.Id, "Restart the line", "The modem overheats"));
        await house.Settled();

        (await office.Facts(open.Id.Value)).Count(name => name == nameof(WorkaroundOffered)).ShouldBe(1);
        (await office.Facts(over.Id.Value)).ShouldNotContain(nameof(WorkaroundOffered));
    }

    [Theory, Stores]
    public async Task The_whys_of_a_problem_stay_in_order_however_they_are_changed(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);
        foreach (var question in new[] { "Why is it slow?", "Why this?", "Why does the modem overheat?" })
            await office.Do<AddWhy, AddWhy.Request>(new(problem.Id, question));

        await office.Do<EditWhy, EditWhy.Request>(new(problem.Id, 1, "Why is the line slow?", "The modem repeats itself"));
        await office.Do<RemoveWhy, RemoveWhy.Request>(new(problem.Id, 2));

        (await Now(house, problem)).Whys.ShouldBe([new(1, "Why is the line slow?", "The modem repeats itself"), new(2, "Why does the modem overheat?")]);
        (await house.Do<EditWhy>(feature => feature.Run(new(problem.Id, 3, "Why?"), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("number");
        (await house.Do<RemoveWhy>(feature => feature.Run(new(problem.Id, 0), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("number");
        (await house.Do<AddWhy>(feature => feature.Run(new(problem.Id, " "), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("question");
        (await house.Do<AddWhy>(feature => feature.Run(new(problem.Id, "Why?", new string('x', 1_001)), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("because");
    }

    [Theory, Stores]
    public async Task Programs_log_move_and_list_problems_and_known_errors_have_an_address_of_their_own(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        using var agent = await house.Program(office.AgentPerson);
        var incident = await office.Log("The line is slow");
        (await agent.Send("POST", "/api/v1/problems", new JsonObject { ["title"] = " " })).ErrorsAbout.ShouldBe(["title"]);
        (await agent.Send("POST", "/api/v1/problems", new JsonObject { ["title"] = new string('x', 201) })).ErrorsAbout.ShouldBe(["title"]);

        var made = await agent.Send("POST", "/api/v1/problems", new JsonObject { ["title"] = "The line is slow", ["incidents"] = new JsonArray(IncidentKind.Kind.NumberOf(incident)), ["impact"] = "high", ["urgency"] = "high" });
        made.Status.ShouldBe(201, made.Text);
        made.Json["priority"]!.GetValue<int>().ShouldBe(1);
        var path = made.Headers.Location!.ToString();
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "knownError", ["workaround"] = "Restart it" })).ErrorsAbout.ShouldBe(["cause"]);
        (await agent.Get("/api/v1/known-errors")).Each("title").ShouldBeEmpty();
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "knownError", ["workaround"] = "Restart it", ["cause"] = "Heat" })).Status.ShouldBe(200);
        await Logged(office, "Another");

        (await agent.Get("/api/v1/known-errors")).Each("title").ShouldBe(["The line is slow"]);
        (await agent.Get("/api/v1/known-errors?priority=4")).Each("title").ShouldBeEmpty();
        (await agent.Get("/api/v1/known-errors?state=logged")).Status.ShouldBe(400);
        (await agent.Get("/api/v1/problems?state=open")).Each("title").Order().ShouldBe(["Another", "The line is slow"]);
        (await agent.Get("/openapi/v1.json")).Text.ShouldContain("/api/v1/known-errors");
        var second = await agent.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Slow too", ["problem"] = path.Split('/')[^1] });
        second.Status.ShouldBe(201, second.Text);
        (await agent.Get(second.Headers.Location + "/links")).Each("to").ShouldBe([path.Split('/')[^1]]);
    }

    [Theory, Stores]
    public async Task N12_who_only_reports_incidents_sees_no_problem_and_names_none(DatabaseKind store)
    {
        var (house, office) = await Begin(store);
        var problem = await Logged(office);
        using var asker = await house.Program(office.AskerPerson);

        (await asker.Get("/api/v1/known-errors")).Status.ShouldBe(403);
        (await asker.Get($"/api/v1/problems/{ProblemKind.Kind.NumberOf(problem)}")).Status.ShouldBeOneOf(403, 404);
        (await asker.Send("POST", "/api/v1/problems", new JsonObject { ["title"] = "Mine" })).Status.ShouldBe(403);
        (await asker.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Mine", ["problem"] = ProblemKind.Kind.NumberOf(problem) })).Status.ShouldBeOneOf(403, 404, 422);
        await house.Do<LogIncident, Incident>(feature => feature.Run(new("Mine", Problem: problem.Id), office.Asker)).ShouldThrowAsync<Forbidden>();
        (await Related(house, problem)).ShouldBeEmpty();
    }

    [Fact]
    public void Incidents_recur_when_three_of_one_service_sound_alike_whatever_their_numbers()
    {
        var (shop, noon) = (Id<Service>.New(), new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        RecentIncident At(int serial, string title, Id<Service>? service = null) => new(serial, title, service ?? shop, noon.AddMinutes(serial));

        var found = Recurrence.Among([At(1, "Scanner 12 loses connection"), At(2, "Scanner 7 loses connection"), At(3, "Till is stuck"), At(4, "Connection of scanner lost"), At(5, "Scanner loses connection!"), At(6, "Scanner loses connection", Id<Service>.New())]);

        found.Count.ShouldBe(1);
        (found[0].Title, found[0].Last).ShouldBe(("Scanner loses connection!", noon.AddMinutes(5)));
        found[0].Incidents.Select(each => each.Serial).ShouldBe([5, 4, 2, 1]);
        Recurrence.Among([At(1, "12"), At(2, "13"), At(3, "14")]).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_recurs_is_looked_for_among_the_last_weeks_and_no_more_once_it_has_a_problem(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await office.Log("Gong sounds twice");
        await office.Pass(TimeSpan.FromDays(40));
        var fresh = new[] { await office.Log("Gong sounds twice"), await office.Log("The gong sounds twice"), await office.Log("Gong sounds twice today") };

        var found = await house.Do<FindRecurrences, IReadOnlyList<Recurrence>>(look => look.Run(office.Agent, default));
        found.Single().Incidents.Count.ShouldBe(3);
        (await house.Do<FindRecurrences, IReadOnlyList<Recurrence>>(look => look.Run(office.Asker, default))).Count.ShouldBe(1, "she reported them herself");
        (await house.Do<LogProblem>(feature => feature.Run(new("Too many", Incidents: [.. Enumerable.Range(0, 101).Select(_ => Id<Incident>.New())]), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("incidents");
        await house.Do<LogProblem, Problem>(feature => feature.Run(new("The gong", Incidents: [.. fresh.Select(each => each.Id)]), office.Agent));
        (await house.Do<FindRecurrences, IReadOnlyList<Recurrence>>(look => look.Run(office.Agent, default))).ShouldBeEmpty();
    }

    [Fact]
    public void What_incidents_cost_is_counted_to_their_end_or_to_now()
    {
        var start = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        OpenSpan[] spans = [new(start, start.AddHours(2)), new(start.AddDays(1), null)];

        IncidentToll.Of(spans, null, start.AddDays(1).AddHours(1)).ShouldBe(new(2, 1, TimeSpan.FromHours(3), start.AddDays(1), null));
        IncidentToll.Of(spans, start.AddHours(3), start.AddDays(1)).Since.ShouldBe(1);
        IncidentToll.Of([], start, start).ShouldBe(IncidentToll.None);
    }

    private async Task<(House House, Office Office)> Begin(DatabaseKind store)
    {
        var house = await houses.On(store);
        return (house, await Office.In(house));
    }

    private static Task<Problem> Logged(Office office, string title = "The line is slow every day") =>
        office.House.Do<LogProblem, Problem>(feature => feature.Run(new(title), office.Agent));

    private static Task<Problem> Now(House house, Problem problem) => house.Read(store => store.Problems.AsNoTracking().SingleAsync(each => each.Id == problem.Id));

    private static Task<List<Guid>> Related(House house, Problem problem) =>
        house.Read(store => store.Links.Where(link => link.To == problem.Id.Value && link.Relation == IncidentCauses.CausedBy).Select(link => link.From).ToListAsync());
}
