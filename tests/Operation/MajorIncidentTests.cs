using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Merging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>A major incident is proposed, decided on, led, told about in time, and learnt from.</summary>
public sealed class MajorIncidentTests
{
    [Theory, Stores]
    public async Task A_proposal_is_accepted_with_a_commander_or_rejected_with_a_reason(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        using var agent = await house.Program(office.AgentPerson);
        using var manager = await house.Program(office.ManagerPerson);
        var (fire, smoke) = (await office.Log("Everything is down"), await office.Log("One thing is down"));

        var proposed = await agent.Send("POST", "/api/v1/major-incidents", new JsonObject { ["incident"] = IncidentKind.Kind.NumberOf(fire), ["reason"] = "Nobody can work" });
        proposed.Status.ShouldBe(201, proposed.Text);
        var path = proposed.Headers.Location!.ToString();
        (await agent.Send("POST", "/api/v1/major-incidents", new JsonObject { ["incident"] = IncidentKind.Kind.NumberOf(fire), ["reason"] = "Again" })).ErrorsAbout.ShouldBe(["incident"]);
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "active", ["commander"] = office.AgentPerson.UserName })).Status.ShouldBe(403);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "active" })).ErrorsAbout.ShouldBe(["commander"]);
        var accepted = await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "active", ["commander"] = office.AgentPerson.UserName, ["bridge"] = "https://meet.example.org/fire" });
        accepted.Status.ShouldBe(200, accepted.Text);
        (accepted.Json["state"]!.ToString(), accepted.Json["nextUpdateAt"]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldBe("active"), pair => pair.Item2.ShouldNotBeNull());
        (await agent.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(fire)}")).Json["major"]!.GetValue<bool>().ShouldBeTrue();

        var other = (await agent.Send("POST", "/api/v1/major-incidents", new JsonObject { ["incident"] = IncidentKind.Kind.NumberOf(smoke), ["reason"] = "The boss is hit" })).Headers.Location!.ToString();
        (await manager.Send("POST", other + "/moves", new JsonObject { ["to"] = "rejected" })).ErrorsAbout.ShouldBe(["reason"]);
        (await manager.Send("POST", other + "/moves", new JsonObject { ["to"] = "rejected", ["reason"] = "One person" })).Json["state"]!.ToString().ShouldBe("rejected");
        (await office.Now(smoke.Id)).Major.ShouldBeFalse();
        (await manager.Get("/api/v1/major-incidents?state=active")).Each("incident").ShouldBe([IncidentKind.Kind.NumberOf(fire)]);
    }

    [Theory, Stores]
    public async Task What_is_cancelled_is_led_no_more_what_is_over_is_not_accepted_and_what_is_led_is_not_merged_away(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);
        var other = await office.Log("Another");

        (await Should.ThrowAsync<Refused>(() => office.Do<MergeIncidents, MergeIncidents.Request>(new(major.Incident, other.Id), office.Manager))).Complaints[0].Field.ShouldBe("into");
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(other.Id, major.Incident), office.Manager);
        await office.Do<CancelIncident, CancelIncident.Request>(new(major.Incident, "A drill"));
        await house.Settled();
        var ended = await house.Read(each => each.MajorIncidents.AsNoTracking().SingleAsync(row => row.Id == major.Id));
        (ended.State, ended.NextUpdateAt).ShouldBe((MajorIncidentLife.Ended, null));

        var brief = await office.Log("Over at once");
        var proposed = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(brief.Id, "All are hit"), office.Agent));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(brief.Id, ResolutionCode.Solved, "It came back"));
        (await Should.ThrowAsync<Refused>(() => office.Do<AcceptMajorIncident, AcceptMajorIncident.Request>(new(proposed.Id, office.AgentPerson.Id), office.Manager))).Complaints[0].Field.ShouldBe("state");
        await office.Do<RejectMajorIncident, RejectMajorIncident.Request>(new(proposed.Id, "Over"), office.Manager);

        var lasting = await office.Log("Lasting");
        var led = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(lasting.Id, "All are hit"), office.Agent));
        await office.Do<AcceptMajorIncident, AcceptMajorIncident.Request>(new(led.Id, office.AgentPerson.Id, Scribe: office.ManagerPerson.Id), office.Manager);
        (await house.Read(each => each.MajorIncidents.AsNoTracking().SingleAsync(row => row.Id == led.Id))).Scribe.ShouldBe(office.ManagerPerson.Id);
    }

    [Theory]
    [Stores("http://meet.example.org"), Stores("javascript:alert(1)"), Stores("https://"), Stores("https://user:secret@meet.example.org"), Stores("https://a b"), Stores("//meet.example.org"), Stores("file:///etc/passwd")]
    public async Task N12_a_bridge_is_an_https_address_and_nothing_else(DatabaseKind store, string address)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);

        var no = await house.Do<EditMajorIncident>(feature => feature.Run(new(major.Id, Patch.Of("bridge", address)), office.Agent)).ShouldThrowAsync<Refused>();

        no.Complaints[0].Field.ShouldBe("bridge");
    }

    [Theory, Stores]
    public async Task Everything_that_is_wrong_with_an_acceptance_is_said_at_once(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log("Down");
        var major = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(incident.Id, "Nobody can work"), office.Agent));

        var no = await house.Do<AcceptMajorIncident>(feature => feature.Run(new(major.Id, Bridge: "http://meet.example.org", UpdateEvery: 2), office.Manager)).ShouldThrowAsync<Refused>();

        no.Complaints.Select(complaint => complaint.Field).ShouldBe(["commander", "bridge", "updateEvery"]);
        (await Now(house, major)).State.ShouldBe(MajorIncidentLife.Proposed);
    }

    [Theory, Stores]
    public async Task A_promised_update_that_is_not_told_is_noticed_again_and_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);
        await office.Do<EditMajorIncident, EditMajorIncident.Request>(new(major.Id, Patch.Of("updateEvery", 20)));

        await office.Pass(TimeSpan.FromMinutes(19));
        (await Missed(office, major)).ShouldBe(0);
        await office.Do<PostUpdate, PostUpdate.Request>(new(major.Id, "We are looking."));
        await office.Pass(TimeSpan.FromMinutes(19));
        (await Missed(office, major)).ShouldBe(0);
        await office.Pass(TimeSpan.FromMinutes(2));
        (await Missed(office, major)).ShouldBe(1);
        await office.Pass(TimeSpan.FromMinutes(21));
        (await Missed(office, major)).ShouldBe(2);
        await office.Do<EndMajorIncident, EndMajorIncident.Request>(new(major.Id));
        await office.Pass(TimeSpan.FromHours(3));
        (await Missed(office, major)).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_public_update_reaches_those_who_reported_it_and_an_internal_one_does_not(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);
        var child = await office.Log("Me too", new(Parent: major.Incident));

        await office.Do<PostUpdate, PostUpdate.Request>(new(major.Id, "The disk is full."));
        await office.Do<PostUpdate, PostUpdate.Request>(new(major.Id, "We expect it back at noon.", Public: true));

        foreach (var incident in new[] { major.Incident, child.Id })
        {
            var record = await office.Now(incident);
            (await house.Read(each => each.CommentsOn(record, office.Asker).Select(comment => comment.Text).ToListAsync())).ShouldBe(["We expect it back at noon."]);
        }

        (await house.Read(each => each.Facts.Where(fact => fact.Record == major.Id.Value && fact.Name == nameof(StatusUpdatePosted)).OrderBy(fact => fact.Entry).Select(fact => fact.Internal).ToListAsync())).ShouldBe([true, false]);
        (await house.Do<PostUpdate>(feature => feature.Run(new(major.Id, " "), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("text");
    }

    [Theory, Stores]
    public async Task It_ends_with_its_incident_and_is_led_again_when_that_opens_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);

        await office.Do<ResolveIncident, ResolveIncident.Request>(new(major.Incident, ResolutionCode.Solved, "A bigger disk"));
        await house.Settled();
        (await Now(house, major)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(MajorIncidentLife.Ended), each => each.NextUpdateAt.ShouldBeNull());
        await office.Do<ReopenIncident, ReopenIncident.Request>(new(major.Incident, "Full again"));
        await house.Settled();
        (await Now(house, major)).State.ShouldBe(MajorIncidentLife.Active);
        await office.Do<EndMajorIncident, EndMajorIncident.Request>(new(major.Id));
        await office.Do<ResumeMajorIncident, ResumeMajorIncident.Request>(new(major.Id));
        (await Now(house, major)).State.ShouldBe(MajorIncidentLife.Active);
    }

    [Theory, Stores]
    public async Task A_review_tells_what_happened_and_why_before_it_is_approved_and_then_stays(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);
        await office.Do<EndMajorIncident, EndMajorIncident.Request>(new(major.Id));
        (await house.Do<ApproveReview>(feature => feature.Run(new(major.Id), office.Manager)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["whatHappened", "causes"]);

        await office.Do<EditMajorIncident, EditMajorIncident.Request>(new(major.Id, Patch.Of("whatHappened", "The disk filled up.")));
        await office.Do<EditMajorIncident, EditMajorIncident.Request>(new(major.Id, Patch.Of("causes", "Nobody watched it.")));
        await office.Do<AddReviewAction, AddReviewAction.Request>(new(major.Id, "Watch it", office.AgentPerson.Id));
        await office.Do<TickReviewAction, TickReviewAction.Request>(new(major.Id, 1));
        await office.Do<ApproveReview, ApproveReview.Request>(new(major.Id), office.Manager);

        var reviewed = await Now(house, major);
        (reviewed.State, reviewed.ApprovedBy).ShouldBe((MajorIncidentLife.Reviewed, office.ManagerPerson.Id));
        reviewed.Actions.ShouldBe([new(1, "Watch it", office.AgentPerson.Id, true)]);
        await house.Do<EditMajorIncident>(feature => feature.Run(new(major.Id, Patch.Of("causes", "Fate")), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do<TickReviewAction>(feature => feature.Run(new(major.Id, 2), office.Agent)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task Its_page_shows_the_bridge_the_next_update_and_the_review(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (office, major) = await Led(house);
        await office.Do<EditMajorIncident, EditMajorIncident.Request>(new(major.Id, Patch.Of("bridge", "https://meet.example.org/fire")));
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open($"/incidents/{IncidentKind.Kind.NumberOf(await office.Now(major.Incident))}");
        visitor.Page.Body!.TextContent.ShouldContain("Handled as a major incident");
        await visitor.Open($"/major-incidents/{MajorIncidentKind.Kind.NumberOf(major)}");
        visitor.Page.QuerySelector("a[href='https://meet.example.org/fire']").ShouldNotBeNull();
        await visitor.Submit("#form-act-updates", ("text", "We are at it."));
        await visitor.Submit("#form-act-actions", ("text", "Watch the disk"));
        await visitor.Submit("form[action$='/actions/ticks']");
        visitor.Page.QuerySelector("s")!.TextContent.ShouldBe("Watch the disk");
        visitor.Page.QuerySelectorAll(".timeline-fact")[0].TextContent.ShouldContain("Watch the disk", customMessage: "the history says which action was ticked");
        visitor.Page.QuerySelectorAll(".timeline-comment").Select(each => each.TextContent).ShouldContain(text => text.Contains("We are at it."));
        visitor.Page.QuerySelectorAll(".timeline-fact").Select(each => each.TextContent).ShouldNotContain(text => text.Contains("We are at it."), "an update is read once in the history");
        visitor.Page.QuerySelector("a.btn[href$='/edit']").ShouldNotBeNull();
        await visitor.Open($"/major-incidents/{MajorIncidentKind.Kind.NumberOf(major)}/edit");
        await visitor.Submit("#form-edit", ("whatHappened", "The disk filled up.\n\nNobody saw it."), ("causes", "No alarm"));
        (await Now(house, major)).WhatHappened.ShouldBe("The disk filled up.\n\nNobody saw it.");
        visitor.Page.QuerySelectorAll(".card p").Select(each => each.TextContent).ShouldContain("Nobody saw it.");
        await visitor.Open("/major-incidents?state=active");
        visitor.Page.Body!.TextContent.ShouldContain(MajorIncidentKind.Kind.NumberOf(major));

        await office.Do<EndMajorIncident, EndMajorIncident.Request>(new(major.Id));
        await office.Do<ApproveReview, ApproveReview.Request>(new(major.Id), office.Manager);
        await visitor.Open($"/major-incidents/{MajorIncidentKind.Kind.NumberOf(major)}");
        visitor.Page.QuerySelector("a.btn[href$='/edit']").ShouldBeNull("an approved review stays as it is");
    }

    [Theory, Stores]
    public async Task Why_a_proposal_was_rejected_stands_on_the_page_of_its_incident(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log("Slow");
        var major = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(incident.Id, "Nobody can work"), office.Agent));
        await office.Do<RejectMajorIncident, RejectMajorIncident.Request>(new(major.Id, "It is one mailbox only"), office.Manager);
        await house.Let(office.AgentPerson);
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open(IncidentKind.Kind.PathOf(incident));

        visitor.Page.Body!.TextContent.ShouldContain("It is one mailbox only");
    }

    private static async Task<(Office Office, MajorIncident Major)> Led(House house)
    {
        var office = await Office.In(house);
        var incident = await office.Log("Everything is down");
        var major = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(incident.Id, "Nobody can work"), office.Agent));
        await office.Do<AcceptMajorIncident, AcceptMajorIncident.Request>(new(major.Id, office.AgentPerson.Id), office.Manager);
        await house.Do<RejectMajorIncident>(feature => feature.Run(new(major.Id, "No"), office.Manager)).ShouldThrowAsync<NoSuchMove>();
        return (office, major);
    }

    private static Task<MajorIncident> Now(House house, MajorIncident major) => house.Read(store => store.MajorIncidents.AsNoTracking().SingleAsync(each => each.Id == major.Id));

    private static async Task<int> Missed(Office office, MajorIncident major) => (await office.Facts(major.Id.Value)).Count(name => name == nameof(StatusUpdateMissed));
}
