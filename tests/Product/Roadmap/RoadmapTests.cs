using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel;
using Tandem.Kernel.Links;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.Backlog;
using Tandem.Product.Interruptions;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.RoadmapDates;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Freezes;

namespace Tandem.Tests.Product.Roadmap;

/// <summary>The roadmap tells dates that are forecast from what a team finishes, and says what moved them.</summary>
public sealed class RoadmapTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Dates_come_from_what_the_team_finishes_and_a_freeze_and_an_outage_answer_for_the_days_they_cost(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var item = await works.Plan(new(Horizon: Horizon.Now, Owner: works.Office.ManagerPerson.Id));
        for (var at = 0; at < 10; at++)
            await works.Put($"Part {at}", item);
        await house.Settled();

        // One item a day, on every day: ten are done on the tenth.
        (await works.Now(item)).ShouldSatisfyAllConditions(now => now.P50.ShouldBe(works.In(9)), now => now.P85.ShouldBe(works.In(9)), now => now.P95.ShouldBe(works.In(9)), now => now.Moved.ShouldBeEmpty());

        var noon = house.Clock.GetUtcNow().UtcDateTime.Date.AddHours(12);
        var freeze = await house.Do((DeclareFreeze declare) => declare.Run(new("Sale", StartsAt: new(noon.AddDays(2), TimeSpan.Zero), EndsAt: new(noon.AddDays(7), TimeSpan.Zero), Service: works.Service.Id), Census.Tandem));
        await house.Settled();
        var now = await works.Now(item);
        now.Moved.Count.ShouldBe(1, string.Join("\n", now.Moved));
        (now.P85, now.Moved[0].Days, now.Moved[0].Cause).ShouldBe((works.In(9 + 5), 5, FreezeKind.Kind.NumberOf(freeze)));
        await house.Let(works.Office.ManagerPerson);
        using (var manager = await house.SignedIn(works.Office.ManagerPerson))
        {
            await manager.Open(RoadmapItemKind.Kind.PathOf(item));
            var line = manager.Page.QuerySelector(".timeline-fact .fact-changes")!;
            (line.QuerySelector("del")!.TextContent, line.QuerySelector("ins")!.TextContent.Trim()).ShouldBe((Said(works.Today.AddDays(9)), Said(works.Today.AddDays(14))));
            line.TextContent.ShouldContain($"Nothing is brought into use from {Said(works.Today.AddDays(2))} to {Said(works.Today.AddDays(6))}.");
            manager.Page.QuerySelector(".whys")!.TextContent.ShouldContain(Said(works.Today.AddDays(6)));
        }

        await house.Do((LiftFreeze lift) => lift.Run(new(freeze.Id, "No sale"), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).Moved.Select(move => move.Days).ShouldBe([5, -5]);

        // For two days and nights the builder does nothing but handle incidents of an outage, and finishes nothing.
        var (began, bea) = (house.Clock.GetUtcNow(), await house.ActorOf(works.Builder));
        var outage = await house.Do((RecordOutage record) => record.Run(new("Line cut", works.Service.Id, began), Census.Tandem));
        for (var hour = 0; hour < 48; hour++)
        {
            await works.Office.Log($"Shop is away {hour}", new(Service: works.Service.Id), bea);
            house.Clock.Move(TimeSpan.FromHours(1));
        }

        await house.Settled();
        await house.Do((EndOutage end) => end.Run(new(outage.Id), Census.Tandem));
        await house.Settled();
        var moved = (await works.Now(item)).Moved.Where(move => move.Cause == OutageKind.Kind.NumberOf(outage)).ToList();
        moved.Sum(move => move.Days).ShouldBeInRange(3, 6, string.Join("\n", (await works.Now(item)).Moved));
        moved[^1].Why.ShouldContain("hours of the team");
        (await house.Read(all => all.InterruptedHours.CountAsync(row => row.Person == works.Builder.Id))).ShouldBe(48);

        await house.Let(works.Office.ManagerPerson);
        using var visitor = await house.SignedIn(works.Office.ManagerPerson);
        await visitor.Open(RoadmapItemKind.Kind.PathOf(item));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var text = visitor.Page.Body!.TextContent;
        text.ShouldContain(OutageKind.Kind.NumberOf(outage));
        text.ShouldContain("How likely it is done by a day");
        text.ShouldContain("85 % held");
        text.ShouldContain("Part 0");
        using var program = await house.Program(works.Office.ManagerPerson);
        var told = JsonNode.Parse(await program.GetStringAsync($"/api/v1/roadmap-items/{RoadmapItemKind.Kind.NumberOf(item)}"))!;
        ((string?)told["p85"], (string?)told["horizon"], (string?)told["moved"]![0]!["cause"]).ShouldBe(((await works.Now(item)).P85, "now", FreezeKind.Kind.NumberOf(freeze)));
    }

    [Theory, Stores]
    public async Task Order_blockers_and_finished_work_decide_and_what_was_derived_can_be_derived_again(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var (first, second) = (await works.Plan(new(Title: "First")), await works.Plan(new(Title: "Second")));
        var large = await works.Put("Large", first, BacklogType.Epic);
        var part = await house.Do((AddBacklogItem add) => add.Run(new("Part of the large one", works.Product.Id, Parent: large.Id), Census.Tandem));
        var (other, blocker) = (await works.Put("Other", second), await works.Put("Needed by the part"));
        await house.Settled();
        ((await works.Now(first)).P85, (await works.Now(second)).P85).ShouldBe((works.In(0), works.In(1)));

        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(part.Id), BacklogStore.BlockedBy, BacklogItemKind.Key(blocker.Id)), Census.Tandem));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(blocker.Id), BacklogStore.BlockedBy, BacklogItemKind.Key(part.Id)), Census.Tandem));
        await house.Settled();
        (await works.Now(first)).P85.ShouldNotBeNull("a circle is no reason to tell no date");
        await house.Do((RankBacklogItem rank) => rank.Run(new(other.Id, Before: large.Id), Census.Tandem));
        await house.Settled();
        (await works.Now(second)).P85.ShouldBe(works.In(0));

        (await house.Do((MoveRoadmapItem move) => move.Run(new(second.Id, RoadmapLife.InProgress), Census.Tandem).ContinueWith(_ => move.Run(new(second.Id, RoadmapLife.Done), Census.Tandem)).Unwrap()).ShouldThrowAsync<Refused>()).Message.ShouldContain("Other");
        await house.Do((MoveBacklogItem move) => move.Run(new(other.Id, BacklogLife.Dropped, "Not needed"), Census.Tandem));
        await house.Do((MoveRoadmapItem move) => move.Run(new(second.Id, RoadmapLife.Done), Census.Tandem));
        (await house.Do((EditRoadmapItem edit) => edit.Run(new(second.Id, Patch.Of("title", "Else")), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("state");
        (await house.Do((MoveRoadmapItem move) => move.Run(new(second.Id, RoadmapLife.InProgress), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("reason");
        (await house.Do((TakeOverFinishedWork take) => take.Run(new(works.Product.Id, [new("Tomorrow", house.Clock.GetUtcNow().AddDays(1))]), Census.Tandem)).ShouldThrowAsync<Refused>()).ShouldNotBeNull();

        await house.Settled();
        var before = (await works.Now(first)).P85;
        foreach (var name in new[] { InterruptionDerivation.Name, RoadmapDerivation.Name })
            await house.Do((RebuildDerivation rebuild) => rebuild.Run(name, new Progress<long>(), default));
        (await works.Now(first)).P85.ShouldBe(before);
        house.Clock.Move(TimeSpan.FromDays(1));
        await house.Do((ForecastAgain again) => again.Run(default));
        (await works.Now(first)).P85.ShouldNotBe(before);
        await house.Do((EditProduct edit) => edit.Run(new(works.Product.Id, Patch.Of("team", null!)), Census.Tandem));
        await house.Settled();
        (await works.Now(first)).P85.ShouldBeNull("nobody builds it any more");
    }

    [Theory, Stores]
    public async Task A_date_waits_for_what_another_team_builds_and_moves_with_it(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (works, others) = (await Works.In(house), await Works.In(house));
        var item = await works.Plan();
        var waiting = await works.Put("Order again", item);
        for (var before = 0; before < 9; before++)
            await others.Put($"Theirs {before}");
        var theirs = await others.Put("The new interface");
        await house.Settled();
        (await works.Now(item)).P85.ShouldBe(works.In(0));

        house.Clock.Move(TimeSpan.FromDays(1));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(waiting.Id), BacklogStore.BlockedBy, BacklogItemKind.Key(theirs.Id)), Census.Tandem));
        await house.Settled();
        var dated = await works.Now(item);
        var forecast = await house.Read(all => all.RoadmapForecasts.AsNoTracking().SingleAsync(row => row.Item == item.Id));
        string.CompareOrdinal(dated.P85, works.In(9)).ShouldBeGreaterThanOrEqualTo(0, "one a day, and nine stand before it");
        forecast.Waits.ShouldBe([new(BacklogItemKind.Kind.NumberOf(theirs), dated.P85)]);
        dated.Moved.ShouldContain(move => move.Cause == BacklogItemKind.Kind.NumberOf(theirs) && move.Days >= 8);

        var ahead = await house.Read(all => all.BacklogItems.Where(row => row.Product == others.Product.Id && row.Open == EF.Parameter(true)).OrderBy(row => row.Rank).FirstAsync());
        await house.Do((RankBacklogItem rank) => rank.Run(new(theirs.Id, Before: ahead.Id), Census.Tandem));
        await house.Settled();
        string.CompareOrdinal((await works.Now(item)).P85, works.In(3)).ShouldBeLessThan(0, "it stands first with them now");
        await house.Do((EditProduct edit) => edit.Run(new(others.Product.Id, Patch.Of("team", null!)), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).P85.ShouldBeNull("nobody builds what it waits for");
        (await works.Now(item)).Moved[^1].Why.ShouldContain("what it waits for");
        await house.Do((MoveBacklogItem move) => move.Run(new(theirs.Id, BacklogLife.Dropped, "Not needed"), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).P85.ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task An_epic_waits_by_its_parts_and_waiting_is_followed_over_any_number_of_teams(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (works, second, third) = (await Works.In(house), await Works.In(house), await Works.In(house));
        var item = await works.Plan();
        var epic = await works.Put("Order again", item, BacklogType.Epic);
        var part = await house.Do((AddBacklogItem add) => add.Run(new("Keep the basket", works.Product.Id, Parent: epic.Id), Census.Tandem));
        var theirEpic = await second.Put("The interface", type: BacklogType.Epic);
        var theirs = await house.Do((AddBacklogItem add) => add.Run(new("Read orders", second.Product.Id, Parent: theirEpic.Id), Census.Tandem));
        for (var before = 0; before < 19; before++)
            await third.Put($"Before {before}");
        var last = await third.Put("The new store");
        await house.Settled();
        (await works.Now(item)).P85.ShouldBe(works.In(0));

        // The epic of one team waits for the epic of another, whose part waits for the twentieth item of a third.
        house.Clock.Move(TimeSpan.FromDays(1));
        await Block(house, epic, theirEpic);
        await Block(house, theirs, last);
        await house.Settled();
        var dated = await works.Now(item);
        var forecast = await Forecast(house, item);
        string.CompareOrdinal(dated.P85, works.In(19)).ShouldBeGreaterThanOrEqualTo(0, "one a day, and nineteen stand before it with the third team");
        string.CompareOrdinal(dated.P85, works.In(40)).ShouldBeLessThan(0);
        forecast.Waits.ShouldBe([new(Number(theirs), dated.P85), new(Number(last), dated.P85, Number(theirs))]);
        dated.Moved.ShouldContain(move => move.Cause == Number(last) && move.Days >= 18 && move.Why.Contains($"by way of {Number(theirs)}"), string.Join("\n", dated.Moved));

        // What the third team does moves the date of the first, though nothing links them.
        var ahead = await house.Read(all => all.BacklogItems.Where(row => row.Product == third.Product.Id && row.Open == EF.Parameter(true)).OrderBy(row => row.Rank).FirstAsync());
        await house.Do((RankBacklogItem rank) => rank.Run(new(last.Id, Before: ahead.Id), Census.Tandem));
        await house.Settled();
        string.CompareOrdinal((await works.Now(item)).P85, works.In(3)).ShouldBeLessThan(0);

        // A circle over three teams is no reason to tell no date, and is named.
        await Block(house, last, part);
        await house.Settled();
        (await works.Now(item)).P85.ShouldNotBeNull();
        (await Forecast(house, item)).Circle.ShouldBe($"{Number(part)}, {Number(theirs)}, {Number(last)}");
        await house.Let(works.Office.ManagerPerson);
        using var visitor = await house.SignedIn(works.Office.ManagerPerson);
        await visitor.Open(RoadmapItemKind.Kind.PathOf(item));
        visitor.Page.Body!.TextContent.ShouldContain($"{Number(part)}, {Number(theirs)}, {Number(last)}");
        visitor.Page.Body!.TextContent.ShouldContain($"what other teams build: {Number(theirs)} (");
        await house.Do((EditBacklogItem edit) => edit.Run(new(part.Id, Patch.Of("neededBy", works.In(300))), Census.Tandem));
        await house.Settled();
        (await works.Now(part)).Hindrances.ShouldContain(each => each.Why.Contains("in a circle") && each.Verdict == Tandem.Product.Feasibility.Verdict.AtRisk);

        await house.Do((EditProduct edit) => edit.Run(new(third.Product.Id, Patch.Of("team", null!)), Census.Tandem));
        await house.Settled();
        (await works.Now(item)).P85.ShouldBeNull("nobody builds what it waits for over two steps");
        (await works.Now(item)).Moved[^1].Cause.ShouldBe(Number(last), "that, and not what lies between");
        (await works.Now(part)).Hindrances.ShouldContain(each => each.Why.Contains(Number(last)) && each.Why.Contains("nobody can say"));
    }

    [Theory, Stores]
    public async Task The_parts_of_what_was_given_to_another_team_are_that_teams_work(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (works, others) = (await Works.In(house), await Works.In(house));
        var item = await works.Plan(new(Team: others.Team.Id));
        var epic = await works.Put("Order again", item, BacklogType.Epic);
        var feature = await house.Do((AddBacklogItem add) => add.Run(new("Baskets", works.Product.Id, BacklogType.Feature, Parent: epic.Id), Census.Tandem));
        await house.Do((AddBacklogItem add) => add.Run(new("Keep the basket", works.Product.Id, Parent: feature.Id), Census.Tandem));
        await house.Settled();

        (await works.Now(item)).P85.ShouldBe(works.In(1), "two items, one a day");
        var waiting = await works.Plan(new(Title: "Own"));
        await Block(house, await works.Put("Own part", waiting), epic);
        await house.Settled();
        (await Forecast(house, waiting)).Waits.Count.ShouldBe(2, "both parts are built elsewhere");
    }

    private static Task<Link> Block(House house, BacklogItem waits, BacklogItem by) => house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(waits.Id), BacklogStore.BlockedBy, BacklogItemKind.Key(by.Id)), Census.Tandem));

    private static Task<RoadmapForecast> Forecast(House house, RoadmapItem item) => house.Read(all => all.RoadmapForecasts.AsNoTracking().SingleAsync(row => row.Item == item.Id));

    private static string Number(BacklogItem item) => BacklogItemKind.Kind.NumberOf(item);

    [Theory, Stores]
    public async Task Who_asks_in_the_portal_reads_what_is_public_and_nothing_else(DatabaseKind store)
    {
        var house = await houses.On(store);
        var works = await Works.In(house);
        var open = await works.Plan(new(Title: "Basket stays", PublicText: "Your basket waits for you.", Description: "Sessions into the store", Audience: RoadmapAudience.Public));
        var board = await works.Plan(new(Title: "Second payment provider", Audience: RoadmapAudience.Executives));
        var inner = await works.Plan(new(Title: "New database"));
        await works.Put("Move sessions", open);
        await house.Settled();
        var requester = await house.Enter("Rhea", Tandem.Kernel.Access.StandardRole.Requester);
        await house.Let(requester);
        using var visitor = await house.SignedIn(requester);

        await visitor.Open("/portal/roadmap");
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var text = visitor.Page.Body!.TextContent;
        text.ShouldContain("Your basket waits for you.");
        text.ShouldNotContain("Second payment provider");
        text.ShouldNotContain("New database");
        await visitor.Open($"/portal/roadmap/{RoadmapItemKind.Kind.NumberOf(inner)}");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        await visitor.Open("/roadmap");
        visitor.Status.ShouldBe(HttpStatusCode.Forbidden);
        using var stranger = await house.Program(requester);
        var list = JsonNode.Parse(await stranger.GetStringAsync("/api/v1/roadmap-items?limit=200"))!["items"]!.AsArray();
        list.Select(each => (string)each!["number"]!).ShouldNotContain(RoadmapItemKind.Kind.NumberOf(board));
        var seen = list.Single(each => (string)each!["number"]! == RoadmapItemKind.Kind.NumberOf(open))!.AsObject();
        seen.ContainsKey("publicText").ShouldBeTrue();
        foreach (var field in new[] { "p85", "moved", "description", "team", "objective" })
            seen.ContainsKey(field).ShouldBeFalse(field);

        await house.Let(works.Office.ManagerPerson);
        using var manager = await house.SignedIn(works.Office.ManagerPerson);
        var product = ProductKind.Kind.NumberOf(works.Product);
        foreach (var (audience, view, shown, hidden) in new[] { ("team", "timeline", "New database", "Your basket waits"), ("executives", "board", "Second payment provider", "New database"), ("public", "board", "Your basket waits", "Second payment provider") })
        {
            await manager.Open($"/roadmap?product={product}&audience={audience}&view={view}");
            manager.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
            manager.Page.Body!.TextContent.ShouldContain(shown);
            manager.Page.Body!.TextContent.ShouldNotContain(hidden);
        }

        await manager.Open(ProductKind.Kind.PathOf(works.Product));
        manager.Page.Body!.TextContent.ShouldContain("Basket stays");
        await works.Edit(open, "audience", RoadmapAudience.Team);
        await visitor.Open("/portal/roadmap");
        visitor.Page.Body!.TextContent.ShouldNotContain("Your basket waits for you.");
        await manager.Open($"/roadmap-items/new?product={product}");
        await manager.Submit("#form-create", ("title", "Pay by invoice"), ("product", works.Product.Name), ("horizon", "next"));
        manager.Place.ShouldStartWith("/roadmap-items/RMI-");
    }

    private static string Said(DateOnly day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"));
}
