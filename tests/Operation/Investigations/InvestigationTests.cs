using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Investigations;
using Tandem.Operation.ProblemReviews;
using Tandem.Operation.Problems;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation.Investigations;

/// <summary>What may cause a problem is drawn, what recurs says its cost, and what is over is looked back at.</summary>
public sealed class InvestigationTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Possible_causes_keep_their_numbers_and_need_evidence_once_they_are_decided(DatabaseKind store)
    {
        var (house, office, problem) = await Begin(store);
        await office.Do<AddPossibleCause, AddPossibleCause.Request>(new(problem.Id, CauseCategory.Technology, "The fan is stuck"));
        await office.Do<AddPossibleCause, AddPossibleCause.Request>(new(problem.Id, CauseCategory.People, "Nobody cleans it"));
        await office.Do<AddPossibleCause, AddPossibleCause.Request>(new(problem.Id, CauseCategory.Environment, "Noon sun"));
        (await house.Do<AddPossibleCause>(feature => feature.Run(new(problem.Id), office.Agent)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["category", "text"]);

        (await house.Do<EditPossibleCause>(feature => feature.Run(new(problem.Id, 1, Standing: CauseStanding.Confirmed), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("evidence");
        await office.Do<EditPossibleCause, EditPossibleCause.Request>(new(problem.Id, 1, Standing: CauseStanding.Confirmed, Evidence: "It does not turn"));
        await office.Do<RemovePossibleCause, RemovePossibleCause.Request>(new(problem.Id, 2));
        (await house.Do<RemovePossibleCause>(feature => feature.Run(new(problem.Id, 2), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("number");

        (await Now(house, problem)).Causes.ShouldBe([new(1, CauseCategory.Technology, "The fan is stuck", CauseStanding.Confirmed, "It does not turn"), new(3, CauseCategory.Environment, "Noon sun")]);
        (await office.Facts(problem.Id.Value)).ShouldBe(
            [nameof(ProblemLogged), nameof(PossibleCauseAdded), nameof(PossibleCauseAdded), nameof(PossibleCauseAdded), nameof(PossibleCauseEdited), nameof(PossibleCauseRemoved)]);
    }

    [Fact]
    public void The_bones_stand_in_turn_above_and_below_and_no_cause_falls_out_of_the_drawing()
    {
        var causes = Enumerable.Range(0, 30).Select(at => new PossibleCause(at + 1, (CauseCategory)(at % 5 + 1), $"Cause {at}")).ToList();

        var drawing = new Ishikawa(causes);

        drawing.Bones.Select(bone => bone.TipY < drawing.Spine).ShouldBe([true, true, true, false, false]);
        drawing.Bones.Sum(bone => bone.Causes.Count).ShouldBe(30);
        drawing.Bones.SelectMany(bone => bone.Causes).ShouldAllBe(cause => cause.Y > 0 && cause.Y < drawing.Height && cause.X > 0 && cause.X < drawing.HeadLeft);
        drawing.Bones.ShouldAllBe(bone => bone.FootX <= drawing.HeadLeft);
        new Ishikawa([]).Bones.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task On_the_page_causes_are_drawn_and_told_and_a_resolved_problem_is_reviewed(DatabaseKind store)
    {
        var (house, office, problem) = await Begin(store);
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);
        var path = ProblemKind.Kind.PathOf(problem);
        await visitor.Open(path);
        visitor.Page.QuerySelector("#form-act-reviews").ShouldBeNull("it is not over");
        await visitor.Submit("#form-act-causes", ("text", "The fan is stuck"), ("category", "technology"));
        visitor.Page.QuerySelector("svg.ishikawa")!.TextContent.ShouldContain("The fan is stuck");
        visitor.Page.QuerySelector(".causes .cause-text")!.TextContent.ShouldBe("The fan is stuck");

        (await house.Do<ReviewProblem>(feature => feature.Run(new(problem.Id, "Everything"), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("state");
        await office.Do<StartInvestigation, StartInvestigation.Request>(new(problem.Id));
        await office.Do<ResolveProblem, ResolveProblem.Request>(new(problem.Id, "A new fan"));
        await visitor.Open(path);
        await visitor.Submit("#form-act-reviews", ("toChange", "Clean fans in spring"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Open(path);
        await visitor.Submit("#form-act-reviews", ("wentWell", "Found within a day"), ("toChange", "Clean fans in spring"), ("owner", "PER-" + office.AgentPerson.Serial), ("due", "2030-04-01"));

        var reviewed = await Now(house, problem);
        (reviewed.ReviewWentWell, reviewed.ReviewToChange, reviewed.ReviewOwner, reviewed.ReviewDue, reviewed.ReviewedAt is not null).ShouldBe(("Found within a day", "Clean fans in spring", office.AgentPerson.Id, "2030-04-01", true));
        (await office.Facts(problem.Id.Value)).ShouldContain(nameof(ProblemReviewed));
        visitor.Page.Body!.TextContent.ShouldContain("by 2030-04-01");
        await visitor.Open("/problems?state=resolved&reviewedAt=none");
        visitor.Page.Body!.TextContent.ShouldNotContain(ProblemKind.Kind.NumberOf(problem));
    }

    [Theory, Stores]
    public async Task What_recurs_says_what_was_booked_how_long_it_lasted_and_whom_it_hit(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var first = await office.Log("Foghorn is silent");
        await office.Do<BookTime, BookTime.Request>(new(first.Id, 90));
        await office.Log("The foghorn is silent", new() { Requester = office.AgentPerson.Id });
        await office.Pass(TimeSpan.FromHours(2));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(first.Id, ResolutionCode.Solved, "Oil"));
        await office.Log("Foghorn silent again");

        var found = (await house.Do<FindRecurrences, IReadOnlyList<Recurrence>>(look => look.Run(office.Agent, default))).ShouldHaveSingleItem();
        (found.Worked, found.People, found.Incidents.Count).ShouldBe((TimeSpan.FromMinutes(90), 2, 3));
        found.Lost(house.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromHours(4), TimeSpan.FromHours(4.1));

        using var agent = await house.Program(office.AgentPerson);
        var told = (await agent.Get("/api/v1/problems/proposals")).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (told["worked"]!.GetValue<long>(), told["people"]!.GetValue<int>(), told["incidents"]!.AsArray().Count).ShouldBe((5_400, 2, 3));
        using var asker = await house.Program(office.AskerPerson);
        (await asker.Get("/api/v1/problems/proposals")).Status.ShouldBe(403);
    }

    private async Task<(House House, Office Office, Problem Problem)> Begin(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        return (house, office, await house.Do<LogProblem, Problem>(feature => feature.Run(new("The fan stops at noon"), office.Agent)));
    }

    private static Task<Problem> Now(House house, Problem problem) => house.Read(store => store.Problems.AsNoTracking().SingleAsync(each => each.Id == problem.Id));
}
