using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Approvals;
using Tandem.Tests.Workshop;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Cab;
using Tandem.Transition.Changes;

namespace Tandem.Tests.Transition.Cab;

/// <summary>The board meets, its members vote each for themselves, and what waits for it is decided as they voted.</summary>
public sealed class CabTests
{
    [Theory, Stores]
    public async Task What_waits_for_the_board_is_proposed_voted_on_and_decided_with_minutes_for_the_members(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house);
        var change = await some.Asked();
        var proposed = await house.Within(services => ((AgendaProposals)services.GetService(typeof(AgendaProposals))!).For(meeting.Id, Census.Tandem, default));
        proposed.ShouldHaveSingleItem().ShouldSatisfyAllConditions(each => each.Change.Id.ShouldBe(change.Id), each => each.Reason.ShouldBe(AgendaReason.ForDecision));
        await some.Do<PutOnAgenda, PutOnAgenda.Request>(new(meeting.Id, change.Id), some.Max);
        await Should.ThrowAsync<Refused>(() => some.Do<PutOnAgenda, PutOnAgenda.Request>(new(meeting.Id, change.Id), some.Max));
        await Should.ThrowAsync<Refused>(() => Say(some, meeting, change, Vote.Yes, some.Olga));
        await some.Do<StartMeeting, StartMeeting.Request>(new(meeting.Id), some.Max);

        await Say(some, meeting, change, Vote.No, some.Olga);
        (await Should.ThrowAsync<Refused>(() => some.Do<DecideAgendaItem, DecideAgendaItem.Request>(new(meeting.Id, change.Id), some.Max))).Message.ShouldContain("needs 2 votes");
        await Say(some, meeting, change, Vote.Yes, some.Olga);
        await Say(some, meeting, change, Vote.Abstain, some.Mona);
        await some.Do<DecideAgendaItem, DecideAgendaItem.Request>(new(meeting.Id, change.Id, "Only at night"), some.Max);

        var approval = (await some.All(change)).ShouldHaveSingleItem();
        ((await some.Now(change)).State, approval.State, approval.Comment).ShouldBe((ChangeLife.Scheduled, ApprovalLife.Approved, $"Only at night ({CabKind.Kind.NumberOf(meeting)}: 1 yes, 0 no, 1 abstained.)"));
        await Should.ThrowAsync<Refused>(() => Say(some, meeting, change, Vote.No, some.Mona));
        await Should.ThrowAsync<Refused>(() => some.Do<TakeOffAgenda, TakeOffAgenda.Request>(new(meeting.Id, change.Id), some.Max));
        await some.Do<CloseMeeting, CloseMeeting.Request>(new(meeting.Id), some.Max);
        await house.Settled();
        var closed = await house.Read(all => all.CabMeetings.SingleAsync(row => row.Id == meeting.Id));
        closed.Minutes.ShouldContain("New firewall rules");
        closed.Minutes.ShouldContain("Yes: Olga");
        house.Letters.To(some.Mona.Email!)[^1].Text.ShouldContain("Only at night");
        await some.Do<EditMeeting, EditMeeting.Request>(new(meeting.Id, Patch.Of("minutes", "Shorter")), some.Max);
        (await Should.ThrowAsync<Refused>(() => some.Do<EditMeeting, EditMeeting.Request>(new(meeting.Id, Patch.Of("quorum", 5)), some.Max))).Complaints[0].Field.ShouldBe("quorum");
    }

    [Theory, Stores]
    public async Task As_many_no_as_yes_rejects_the_change(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house);
        var change = await Begun(some, meeting);
        await Say(some, meeting, change, Vote.Yes, some.Olga);
        await Say(some, meeting, change, Vote.No, some.Mona);

        await some.Do<DecideAgendaItem, DecideAgendaItem.Request>(new(meeting.Id, change.Id), some.Max);

        (await some.Now(change)).State.ShouldBe(ChangeLife.Rejected);
        (await house.Read(all => all.AgendaOf(meeting.Id).SingleAsync())).Outcome.ShouldBe(AgendaOutcome.Rejected);
    }

    [Theory, Stores]
    public async Task Only_members_vote_each_for_themselves_and_never_about_their_own(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house, members: committee => [committee.Olga, committee.Mona, committee.Rita, committee.Ida]);
        var change = await Begun(some, meeting);
        foreach (var person in new[] { some.Rita, some.Ida, some.Max })
            await Should.ThrowAsync<Refused>(() => Say(some, meeting, change, Vote.Yes, person), person.Name);
        var olga = await house.ActorOf(some.Olga);
        await Should.ThrowAsync<Refused>(() => house.Do((CastVote cast) => cast.Run(new(meeting.Id, change.Id, Vote.Yes), olga with { OnBehalfOf = some.Max.Id.Value })));
        await Should.ThrowAsync<Refused>(() => Say(some, meeting, change, null, some.Olga));
        using var member = await house.Program(some.Ida);
        (await member.Send("POST", $"/api/v1{CabKind.Kind.PathOf(meeting)}/decisions", new JsonObject { ["change"] = ChangeKind.Kind.NumberOf(change) })).Status.ShouldBe(403);
        using var manager = await house.Program(some.Max);
        var path = $"/api/v1{ApprovalKind.Kind.PathOf((await some.All(change))[0])}/moves";
        (await manager.Send("POST", path, new JsonObject { ["to"] = "approved" }, ("If-Match", "*"))).Status.ShouldBe(422);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Approval);

        var own = await some.Asked(requester: some.Max);
        await some.Do<PutOnAgenda, PutOnAgenda.Request>(new(meeting.Id, own.Id), some.Max);
        foreach (var voter in new[] { some.Olga, some.Mona })
            await Say(some, meeting, own, Vote.Yes, voter);
        (await Should.ThrowAsync<Refused>(() => some.Do<DecideAgendaItem, DecideAgendaItem.Request>(new(meeting.Id, own.Id), some.Max))).Message.ShouldContain("own");
    }

    [Theory, Stores]
    public async Task All_members_vote_at_the_same_moment_and_every_vote_counts(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house, members: committee => [committee.Olga, committee.Mona, committee.Max]);
        var change = await Begun(some, meeting);

        await Task.WhenAll(new[] { some.Olga, some.Mona, some.Max }.Select(person => Say(some, meeting, change, Vote.Yes, person)));

        (await house.Read(all => all.VotesIn(meeting.Id).CountAsync(vote => vote.Vote == Vote.Yes))).ShouldBe(3);
        (await house.Read(all => all.AgendaOf(meeting.Id).SingleAsync())).Turns.ShouldBe(3);
    }

    [Theory, Stores]
    public async Task What_went_wrong_is_proposed_and_talked_about_without_votes(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house);
        await some.Decide(new ApprovalStage("Owner", ["serviceOwner"]));
        var change = await some.Asked();
        await some.Yes(change, some.Olga);
        await some.Do<StartChange, StartChange.Request>(new(change.Id), some.Ida);
        await some.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.BackedOut), some.Ida);
        await some.Do<PutOnAgenda, PutOnAgenda.Request>(new(meeting.Id, change.Id), some.Max);
        (await house.Read(all => all.AgendaOf(meeting.Id).SingleAsync())).Reason.ShouldBe(AgendaReason.Failed);
        await some.Do<StartMeeting, StartMeeting.Request>(new(meeting.Id), some.Max);

        await some.Do<DecideAgendaItem, DecideAgendaItem.Request>(new(meeting.Id, change.Id, "Test the way back first"), some.Max);

        (await house.Read(all => all.AgendaOf(meeting.Id).SingleAsync())).Outcome.ShouldBe(AgendaOutcome.Discussed);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Review);
    }

    /// <summary>Also called off by <see cref="CancelMeeting"/>, through the API.</summary>
    [Theory, Stores]
    public async Task The_meeting_is_held_on_its_page_and_taken_over_by_a_calendar(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (some, meeting) = await Board(house);
        var change = await some.Asked();
        foreach (var person in new[] { some.Max, some.Mona, some.Olga })
            await house.Let(person);
        using var chair = await house.SignedIn(some.Max);
        var (page, items) = (CabKind.Kind.PathOf(meeting), $"{CabKind.Kind.PathOf(meeting)}/items/{ChangeKind.Kind.NumberOf(change)}");
        await chair.Open(page);
        await house.Do<PutOnAgenda>(feature => feature.Run(new(meeting.Id, change.Id), Tandem.Tests.People.Census.Tandem));
        await chair.Open(page);
        await chair.Press("Begin the meeting");
        bool StandsOut(string words) => chair.Page.QuerySelectorAll("button").Single(each => each.TextContent.Trim() == words).ClassList.Contains("btn-primary");
        (StandsOut("Decide as voted"), StandsOut("Close the meeting")).ShouldBe((false, false), "nobody has voted yet");
        chair.Page.QuerySelector("textarea[name='note']")!.HasAttribute("data-draft").ShouldBeTrue("a note outlives a vote");
        foreach (var member in new[] { some.Olga, some.Mona })
        {
            using var visitor = await house.SignedIn(member);
            await visitor.Open(page);
            visitor.Page.Body!.TextContent.ShouldContain("Rules for the new site");
            await visitor.Press("Yes");
            visitor.Status.ShouldBe(HttpStatusCode.OK);
        }

        await chair.Open(page);
        StandsOut("Decide as voted").ShouldBeTrue();
        var told = chair.Page.QuerySelector(".timeline-fact")!;
        told.TextContent.ShouldContain("Member voted");
        told.QuerySelectorAll("ins").Select(said => said.TextContent.Trim()).ShouldBe([$"{ChangeKind.Kind.NumberOf(change)} New firewall rules", "Yes"]);
        told.QuerySelector("a")!.GetAttribute("href").ShouldBe(ChangeKind.Kind.PathOf(change));
        await chair.Press("Decide as voted");
        chair.Status.ShouldBe(HttpStatusCode.OK);
        (await some.Now(change)).State.ShouldBe(ChangeLife.Scheduled);
        StandsOut("Close the meeting").ShouldBeTrue();
        await chair.Press("Close the meeting");
        chair.Page.Body!.TextContent.ShouldContain("Yes: Mona, Olga");
        await chair.Open(ChangeKind.Kind.PathOf(change));
        chair.Page.QuerySelector("#panel-change-advisory-board").ShouldNotBeNull().TextContent.ShouldContain("Tuesday board");

        await chair.Open("/cab-meetings/new");
        chair.Page.QuerySelector("#form-create input[name='people']").ShouldNotBeNull();
        using var program = await house.Program(some.Max);
        var file = await program.GetStringAsync($"{page}/calendar.ics");
        file.ShouldContain("BEGIN:VEVENT");
        file.ShouldContain("Tuesday board");
        var call = await program.Send("POST", "/api/v1/cab-meetings", new JsonObject { ["title"] = "Board", ["startsAt"] = "2026-03-05T10:00:00Z", ["people"] = new JsonArray(some.Mona.UserName!) });
        call.Status.ShouldBe(201, call.Text);
        (await program.Send("POST", "/api/v1/cab-meetings", new JsonObject { ["title"] = "Board", ["startsAt"] = "2026-03-05T10:00:00Z" })).Status.ShouldBe(422);
        (await program.Send("POST", $"/api/v1/cab-meetings/{call.Json["number"]}/moves", new JsonObject { ["to"] = "cancelled" }, ("If-Match", "*"))).Status.ShouldBe(422);
        (await program.Send("POST", $"/api/v1/cab-meetings/{call.Json["number"]}/moves", new JsonObject { ["to"] = "cancelled", ["reason"] = "Carnival" }, ("If-Match", "*"))).Status.ShouldBe(200);
    }

    private static async Task<(Committee Some, CabMeeting Meeting)> Board(House house, Func<Committee, Person[]>? members = null)
    {
        var some = await Committee.In(house);
        await some.Decide(new ApprovalStage("Board", ["board"]));
        var (by, people) = (await house.ActorOf(some.Max), (members?.Invoke(some) ?? [some.Olga, some.Mona]).Select(person => person.Id).ToList());
        return (some, await house.Do((PlanMeeting plan) => plan.Run(new("Tuesday board", house.Clock.GetUtcNow().AddDays(1), People: people), by)));
    }

    /// <summary>A change that waits for the board and is on the agenda of the meeting, which has begun.</summary>
    private static async Task<Change> Begun(Committee some, CabMeeting meeting)
    {
        var change = await some.Asked();
        await some.Do<PutOnAgenda, PutOnAgenda.Request>(new(meeting.Id, change.Id), some.Max);
        await some.Do<StartMeeting, StartMeeting.Request>(new(meeting.Id), some.Max);
        return change;
    }

    private static Task Say(Committee some, CabMeeting meeting, Change change, Vote? vote, Person by) => some.Do<CastVote, CastVote.Request>(new(meeting.Id, change.Id, vote), by);
}
