using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.Product.Ideas;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product;

/// <summary>People write ideas, vote once, follow, and hear when it is there; those who did not want it hear nothing.</summary>
public sealed class IdeaTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Exactly_those_who_wrote_voted_or_follow_are_told_that_it_is_there(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (voter, former, follower, reader) = (await house.Enter("Vera"), await house.Enter("Fritz"), await house.Enter("Fiona"), await house.Enter("Rolf"));
        var idea = await house.Do((WriteIdea write) => write.Run(new("Tell me when it arrives"), office.Asker));
        await Vote(house, idea, await house.ActorOf(voter));
        await Vote(house, idea, await house.ActorOf(voter));
        await Vote(house, idea, await house.ActorOf(former));
        await Back(house, idea, await house.ActorOf(former));
        await house.Do((WatchRecord watch) => watch.Run(new(IdeaKind.Key(idea.Id)), house.ActorOf(follower).Result));
        await house.Settled();
        (await Now(house, idea)).Votes.ShouldBe(2, "one vote a person, and one was taken back");

        await Move(house, idea, IdeaLife.Planned);
        await house.Do((ShipIdea ship) => ship.Run(new(idea.Id, "With release 4"), office.Manager));
        await house.Settled();
        var told = await house.Read(all => all.Set<Notice>().Where(notice => notice.Record == idea.Id.Value).Select(notice => notice.Person).ToListAsync());
        told.Distinct().ShouldBe([office.AskerPerson.Id.Value, voter.Id.Value, follower.Id.Value], ignoreOrder: true, string.Join("\n", house.Log.Faults));
        told.ShouldNotContain(reader.Id.Value);
        await Vote(house, idea, office.Other).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task A_duplicate_is_merged_and_its_votes_and_followers_go_along(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (first, same) = (await house.Do((WriteIdea write) => write.Run(new("Dark colours"), office.Asker)), await house.Do((WriteIdea write) => write.Run(new("Black screen"), office.Other)));
        await Vote(house, same, office.Asker);
        await house.Do((WatchRecord watch) => watch.Run(new(IdeaKind.Key(same.Id)), office.Agent));

        await house.Do((MergeIdeas merge) => merge.Run(new(same.Id, same.Id), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do((MergeIdeas merge) => merge.Run(new(same.Id, first.Id), office.Manager));
        await house.Settled();

        (await Now(house, first)).Votes.ShouldBe(2);
        var gone = await Now(house, same);
        (gone.Votes, gone.State, gone.MergedInto).ShouldBe((0, IdeaLife.Merged, first.Id));
        (await house.Read(all => all.WatchersOf(IdeaKind.Key(first.Id)).Select(watcher => watcher.Person).ToListAsync())).ShouldBe([office.AgentPerson.Id.Value, office.Other.Person!.Value], ignoreOrder: true);
    }

    [Theory, Stores]
    public async Task A_vote_weighs_what_its_organisation_does(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (large, home) = (await house.Found($"Large {Guid.CreateVersion7():N}"), office.AskerPerson.Organisation!.Value);
        var customer = await house.ActorOf(await house.Enter("Carla", large.Id));
        var idea = await house.Do((WriteIdea write) => write.Run(new("A bill for each shop"), office.Asker));
        await Vote(house, idea, customer);
        await house.Settled();
        ((await Now(house, idea)).Weight).ShouldBe(2);

        await house.Do((SetCustomerWeight set) => set.Run(new(large.Id, 20), office.Manager));
        await house.Do((SetCustomerWeight set) => set.Run(new(large.Id, 101), office.Manager)).ShouldThrowAsync<Refused>();
        await house.Do((SetCustomerWeight set) => set.Run(new(home, 5), office.Asker)).ShouldThrowAsync<Forbidden>();
        await house.Settled();
        ((await Now(house, idea)).Weight).ShouldBe(21);

        using var program = await house.Program(office.ManagerPerson);
        (await program.GetStringAsync($"/api/v1/organisations/{Organisation.Kind.NumberOf(large)}/customer-weight")).ShouldContain("20");
    }

    [Theory, Stores]
    public async Task In_the_portal_one_writes_votes_follows_and_comments(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (writer, reader) = (await house.Enter("Wanda", StandardRole.Requester), await house.Enter("Rosa", StandardRole.Requester));
        await house.Let(writer);
        await house.Let(reader);
        using var first = await house.SignedIn(writer);
        await first.Open("/portal/ideas/new");
        await first.Submit("#form-idea", ("title", ""));
        first.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await first.Submit("#form-idea", ("title", "Show the weather"), ("description", "At sea"));
        first.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        first.Place.ShouldStartWith("/portal/ideas/IDEA-");
        var page = first.Place;

        using var second = await house.SignedIn(reader);
        await second.Open(page);
        second.Page.Body!.TextContent.ShouldContain("1 person wants this.");
        await second.Submit("#form-vote");
        second.Page.Body!.TextContent.ShouldContain("2 people want this.");
        await second.Submit("#form-follow");
        second.Page.Body!.TextContent.ShouldContain("Unfollow");
        await second.Submit("#form-reply", ("text", "And the tide"));
        second.Page.Body!.TextContent.ShouldContain("And the tide");
        await second.Submit("#form-vote");
        second.Page.Body!.TextContent.ShouldContain("1 person wants this.");
        await second.Open("/portal/ideas?q=weather");
        second.Page.Body!.TextContent.ShouldContain("Show the weather");
        await second.Open("/ideas");
        second.Page.DocumentElement.InnerHtml.ShouldNotContain("Weighted votes");
    }

    [Theory, Stores]
    public async Task What_was_said_in_an_incident_is_noted_and_stays_inside(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var incident = await office.Log("I cannot sort my orders", new(Description: "Why can nobody sort them?"));
        await house.Let(office.AgentPerson);
        await house.Let(office.AskerPerson);
        using var desk = await house.SignedIn(office.AgentPerson);
        await desk.Open(IncidentKind.Kind.PathOf(incident));
        await desk.Submit("#form-act-feedback", ("title", "Sort orders"));
        desk.Place.ShouldBe(IncidentKind.Kind.PathOf(incident), string.Join("\n", house.Log.Faults));
        var idea = await house.Read(all => all.Ideas.SingleAsync(row => row.Title == "Sort orders"));
        idea.Quotes.Select(quote => quote.Text).ShouldBe(["Why can nobody sort them?"]);

        var other = await office.Log("Sorting");
        await house.Do((NoteFeedback note) => note.Run(new(other.Id, idea.Id, Quote: "Sort them, please"), office.Agent));
        await house.Do((NoteFeedback note) => note.Run(new(other.Id, idea.Id), office.Agent)).ShouldThrowAsync<Refused>();
        await desk.Open(IdeaKind.Kind.PathOf(idea));
        desk.Page.QuerySelectorAll(".quote").Length.ShouldBe(2);

        using var asker = await house.SignedIn(office.AskerPerson);
        await asker.Open(IdeaPosts.PathOf(idea));
        asker.Page.DocumentElement.InnerHtml.ShouldNotContain("Sort them, please");
        using var program = await house.Program(office.AskerPerson);
        (await program.GetStringAsync($"/api/v1/ideas/{IdeaKind.Kind.NumberOf(idea)}")).ShouldNotContain("Sort them, please");
        await house.Do((EditIdea edit) => edit.Run(new(idea.Id, Patch.Of("title", "Sort my orders")), office.Agent));
    }

    private static Task Vote(House house, Idea idea, Actor by) => house.Do((VoteForIdea vote) => vote.Run(new(idea.Id), by));

    private static Task Back(House house, Idea idea, Actor by) => house.Do((TakeVoteBack back) => back.Run(new(idea.Id), by));

    private static Task Move(House house, Idea idea, string to) => house.Do((MoveIdea move) => move.Run(new(idea.Id, to), Census.Tandem));

    private static Task<Idea> Now(House house, Idea idea) => house.Read(store => store.Ideas.AsNoTracking().SingleAsync(each => each.Id == idea.Id));
}
