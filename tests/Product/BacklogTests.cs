using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Product.Imports;
using Tandem.Product.Priorities;
using Tandem.Product.Products;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Product;

/// <summary>The backlog stands in one order, and its figures rest on what really happened.</summary>
public sealed class BacklogTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_item_is_put_before_or_after_another_as_often_as_one_likes(DatabaseKind store)
    {
        var house = await houses.On(store);
        var product = await ProductTests.Added(house, "Shop");
        var manager = await house.Enter("Magda", StandardRole.Manager);
        var (one, two, three) = (await Add(house, product, "One"), await Add(house, product, "Two"), await Add(house, product, "Three"));

        await house.Do((RankBacklogItem rank) => rank.Run(new(three.Id, Before: one.Id), Census.Tandem));
        (await Order(house, product)).ShouldBe(["Three", "One", "Two"]);
        await house.Do((RankBacklogItem rank) => rank.Run(new(three.Id, After: two.Id), Census.Tandem));
        (await Order(house, product)).ShouldBe(["One", "Two", "Three"]);
        for (var times = 0; times < 40; times++)
        {
            await house.Do((RankBacklogItem rank) => rank.Run(new(three.Id, After: one.Id), Census.Tandem));
            await house.Do((RankBacklogItem rank) => rank.Run(new(two.Id, After: one.Id), Census.Tandem));
        }

        (await Order(house, product)).ShouldBe(["One", "Two", "Three"]);
        await house.Let(manager);
        using var visitor = await house.SignedIn(manager);
        await visitor.Open($"/backlog-items/order?product={ProductKind.Kind.NumberOf(product)}");
        visitor.Page.QuerySelectorAll(".order li > a").Select(link => link.TextContent.Split(' ')[^1]).ShouldBe(["One", "Two", "Three"]);
        await visitor.Submit($"#{BacklogItemKind.Kind.NumberOf(three)} form", ("before", BacklogItemKind.Kind.NumberOf(two)));
        visitor.Page.QuerySelectorAll(".order li > a").Select(link => link.TextContent.Split(' ')[^1]).ShouldBe(["One", "Three", "Two"]);
        using var program = await house.Program(manager);
        var path = $"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(three)}/rank";
        (await program.PostAsync(path, new StringContent($$"""{"before": "{{BacklogItemKind.Kind.NumberOf(one)}}"}""", System.Text.Encoding.UTF8, "application/json"))).IsSuccessStatusCode.ShouldBeTrue();
        (await Order(house, product)).ShouldBe(["Three", "One", "Two"]);
        var other = await Add(house, await ProductTests.Added(house, "Portal"), "Else");
        await house.Do((RankBacklogItem rank) => rank.Run(new(other.Id, After: one.Id), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do((RankBacklogItem rank) => rank.Run(new(one.Id), Census.Tandem)).ShouldThrowAsync<Refused>();
    }

    [Theory, Stores]
    public async Task The_score_follows_the_incidents_the_votes_and_the_objective_and_opens_to_them(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var product = await ProductTests.Added(house, "Shop");
        var (first, second) = (await office.Log("Basket is empty", new(Impact: Level.High, Urgency: Level.High)), await office.Log("Basket is empty again"));
        var problem = await house.Do((LogProblem log) => log.Run(new("Baskets get lost", Incidents: [first.Id, second.Id]), office.Agent));
        var item = await house.Do((AddBacklogItem add) => add.Run(new("Keep baskets", product.Id, Problem: problem.Id), office.Manager));
        house.Clock.Move(TimeSpan.FromHours(2));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(first.Id, ResolutionCode.Solved, "Restarted"));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(second.Id, ResolutionCode.Solved, "Restarted"));
        await house.Settled();

        // Two hours of priority 1 count eightfold, two of priority 3 twofold, and the problem came back once.
        var now = await Now(house, item);
        (now.BusinessImpact, now.CustomerImpact, now.Score).ShouldBe((16 + 4 + 10, 0, 30));

        var objective = await ProductTests.Agreed(house, office);
        var idea = await house.Do((WriteIdea write) => write.Run(new("Keep my basket"), office.Asker));
        await house.Do((VoteForIdea vote) => vote.Run(new(idea.Id), office.Other));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IdeaKind.Key(idea.Id)), office.Manager));
        await house.Do((EditBacklogItem edit) => edit.Run(new(item.Id, Patch.Of("objective", objective.Id)), office.Manager));
        await house.Settled();
        now = await Now(house, item);
        (now.BusinessImpact, now.CustomerImpact, now.Score).ShouldBe((80, 20, 100));

        using var program = await house.Program(office.ManagerPerson);
        var evidence = JsonNode.Parse(await program.GetStringAsync($"/api/v1/backlog-items/{BacklogItemKind.Kind.NumberOf(item)}/evidence"))!["items"]!.AsArray();
        evidence.Select(factor => (long)factor!["value"]!).ShouldBe([20, 1, 0, 0, 0, 0, 1, 0, 2]);
        evidence[0]!["records"]!.AsArray().Select(record => (string)record!["number"]!).ShouldBe([IncidentKind.Kind.NumberOf(first), IncidentKind.Kind.NumberOf(second)]);

        (await house.Do((OverrideScore set) => set.Run(new(item.Id, 500), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("overrideReason");
        await house.Do((OverrideScore set) => set.Run(new(item.Id, 500, "Promised to the board"), office.Manager));
        await house.Settled();
        (await Now(house, item)).Score.ShouldBe(500);
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        await visitor.Open(BacklogItemKind.Kind.PathOf(item));
        visitor.Page.Body!.TextContent.ShouldContain("Promised to the board");
        visitor.Page.Body!.TextContent.ShouldContain("The evidence says 100.");

        await house.Do((OverrideScore set) => set.Run(new(item.Id), office.Manager));
        await house.Do((EditProduct edit) => edit.Run(new(product.Id, Patch.Of("formula", Formula.Own)), office.Manager));
        await house.Do((EditProduct edit) => edit.Run(new(product.Id, Patch.Of("voteWeight", 100)), office.Manager));
        await house.Settled();
        (await Now(house, item)).Score.ShouldBe(20 + 10 + 200 + 50);
        await house.Do((RebuildDerivation rebuild) => rebuild.Run(PriorityDerivation.Name, new Progress<long>(), default));
        (await Now(house, item)).Score.ShouldBe(280);
    }

    [Theory, Stores]
    public async Task A_blocked_item_does_not_start_and_a_part_is_of_the_same_product(DatabaseKind store)
    {
        var house = await houses.On(store);
        var product = await ProductTests.Added(house, "Shop");
        var (first, then) = (await Add(house, product, "First"), await Add(house, product, "Then"));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(then.Id), BacklogStore.BlockedBy, BacklogItemKind.Key(first.Id)), Census.Tandem));
        await house.Do((AddCriterion add) => add.Run(new(then.Id, "It works"), Census.Tandem));
        await house.Do((AddCriterion add) => add.Run(new(then.Id, "It is fast"), Census.Tandem));
        await house.Do((RemoveCriterion remove) => remove.Run(new(then.Id, 2), Census.Tandem));
        await house.Do((EditBacklogItem edit) => edit.Run(new(then.Id, Patch.Of("estimate", 1)), Census.Tandem));
        await house.Do((MoveBacklogItem move) => move.Run(new(then.Id, BacklogLife.Refined), Census.Tandem));
        await house.Do((MoveBacklogItem move) => move.Run(new(then.Id, BacklogLife.Ready), Census.Tandem));

        (await house.Do((MoveBacklogItem move) => move.Run(new(then.Id, BacklogLife.InProgress), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Message.ShouldContain("First");
        await house.Do((MoveBacklogItem move) => move.Run(new(first.Id, BacklogLife.Dropped, "Not needed"), Census.Tandem));
        await house.Do((MoveBacklogItem move) => move.Run(new(then.Id, BacklogLife.InProgress), Census.Tandem));

        var elsewhere = await Add(house, await ProductTests.Added(house, "Portal"), "Else");
        (await house.Do((EditBacklogItem edit) => edit.Run(new(then.Id, Patch.Of("parent", elsewhere.Id)), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("parent");
    }

    [Theory, Stores]
    public async Task A_part_stands_under_something_larger_on_the_page_and_for_programs(DatabaseKind store)
    {
        var house = await houses.On(store);
        var product = await ProductTests.Added(house, "Shop");
        var manager = await house.Enter("Mira", StandardRole.Manager);
        var (epic, feature, story) = (await Add(house, product, "Epic", BacklogType.Epic), await Add(house, product, "Feature", BacklogType.Feature), await Add(house, product, "Story", BacklogType.Story));
        await house.Do((EditBacklogItem edit) => edit.Run(new(feature.Id, Patch.Of("parent", epic.Id)), Census.Tandem));
        await house.Do((EditBacklogItem edit) => edit.Run(new(story.Id, Patch.Of("parent", feature.Id)), Census.Tandem));

        (await Refusal(house, epic, "parent", story.Id)).ShouldBe(("parent", "Nothing is larger than an epic: it is a part of no other item."));
        (await Refusal(house, feature, "parent", story.Id)).ShouldBe(("parent", "A feature is a part of an epic, not of a story."));
        (await Refusal(house, story, "parent", story.Id)).ShouldBe(("parent", "A story is a part of a feature or an epic, not of a story."));
        (await Refusal(house, feature, "type", BacklogType.Story)).ShouldBe(("type", $"{BacklogItemKind.Kind.NumberOf(story)} is a part of it. A story is a part of a feature or an epic, not of a story."));
        (await Refusal(house, feature, "type", BacklogType.Epic)).Field.ShouldBe("parent");

        await house.Let(manager);
        using var program = await house.Program(manager);
        var made = await program.Send("POST", "/api/v1/backlog-items", new JsonObject { ["title"] = "Too large", ["product"] = ProductKind.Kind.NumberOf(product), ["type"] = "epic", ["parent"] = BacklogItemKind.Kind.NumberOf(story) });
        (made.Status, made.ErrorsAbout.Single()).ShouldBe((422, "parent"));
        using var visitor = await house.SignedIn(manager);
        await visitor.Open(BacklogItemKind.Kind.PathOf(feature) + "/edit");
        await visitor.Submit("#form-edit", ("parent", BacklogItemKind.Kind.NumberOf(story)));
        (visitor.Status, visitor.Page.QuerySelector("#edit-parent-complaint")!.TextContent).ShouldBe((HttpStatusCode.UnprocessableEntity, "A feature is a part of an epic, not of a story."));
    }

    [Theory, Stores]
    public async Task The_next_step_stands_first_and_to_drop_an_item_is_behind_the_dots(DatabaseKind store)
    {
        var house = await houses.On(store);
        var manager = await house.Enter("Nora", StandardRole.Manager);
        var item = await Add(house, await ProductTests.Added(house, "Shop"), "Steps");
        await house.Let(manager);
        using var visitor = await house.SignedIn(manager);
        await visitor.Open(BacklogItemKind.Kind.PathOf(item));

        (First(), Behind()).ShouldBe(("Refine", true));
        await Move(BacklogLife.Refined);
        (First(), Behind()).ShouldBe(("Ready", true));
        await visitor.Submit("#form-act-criteria", ("text", "It works"));
        visitor.Page.QuerySelector(".flash-message")!.TextContent.Trim().ShouldBe($"{BacklogItemKind.Kind.NumberOf(item)}: Criterion added: It works");
        visitor.Page.QuerySelector(".timeline-fact .fact-changes")!.TextContent.ShouldContain("It works");
        await house.Do((EditBacklogItem edit) => edit.Run(new(item.Id, Patch.Of("estimate", 1)), Census.Tandem));
        await Move(BacklogLife.Ready);
        (First(), Behind()).ShouldBe(("Start", true));
        await Move(BacklogLife.InProgress);
        (First(), Behind()).ShouldBe(("Finish", true));

        async Task Move(string to)
        {
            await house.Do((MoveBacklogItem move) => move.Run(new(item.Id, to), Census.Tandem));
            await visitor.Open(BacklogItemKind.Kind.PathOf(item));
        }

        string First() => visitor.Page.QuerySelector(".page-actions .btn-primary")!.TextContent.Trim();
        bool Behind() => visitor.Page.QuerySelectorAll(".menu-panel").Any(menu => menu.TextContent.Contains("Drop", StringComparison.Ordinal));
    }

    [Theory, Stores]
    public async Task From_a_problem_one_puts_an_item_on_the_backlog(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var product = await ProductTests.Added(house, "Shop");
        var problem = await house.Do((LogProblem log) => log.Run(new("Compass sticks"), office.Agent));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open(ProblemKind.Kind.PathOf(problem));
        await visitor.Press("Put on the backlog");
        visitor.Page.QuerySelector("input[name='title']")!.GetAttribute("value").ShouldBe("Compass sticks");
        await visitor.Submit("#form-create", ("product", product.Name));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Place.ShouldStartWith("/backlog-items/BLI-");
        visitor.Page.Body!.TextContent.ShouldContain("Compass sticks");
        await visitor.Submit("#form-act-criteria", ("text", "It turns"));
        await visitor.Submit("#form-verify-1", ("evidence", "Seen at sea"));
        visitor.Page.Body!.TextContent.ShouldContain("Seen at sea");
        await visitor.Open(ProblemKind.Kind.PathOf(problem));
        visitor.Page.QuerySelector("#panel-backlog")!.TextContent.ShouldContain("Compass sticks");
    }

    [Theory, Stores]
    public async Task From_an_idea_one_puts_an_item_on_the_backlog_of_its_product_and_the_idea_speaks_for_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var product = await ProductTests.Added(house, "Shop");
        var idea = await house.Do((WriteIdea write) => write.Run(new("Order by telephone", Product: product.Id), office.Asker));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open(IdeaKind.Kind.PathOf(idea));
        await visitor.Press("Put on the backlog");
        await visitor.Submit("#form-create");
        visitor.Place.ShouldStartWith("/backlog-items/BLI-", customMessage: visitor.Page.Body!.TextContent);
        var item = await house.Read(all => all.BacklogItems.AsNoTracking().SingleAsync(row => row.Product == product.Id));
        (item.Title, item.Type).ShouldBe(("Order by telephone", BacklogType.Story));
        (await house.Read(all => all.Links.SingleAsync(row => row.From == item.Id.Value && row.Relation == BacklogStore.SupportedBy))).Target.ShouldBe(IdeaKind.Key(idea.Id));
        (await visitor.Open(IdeaKind.Kind.PathOf(idea))).QuerySelector("#panel-backlog")!.TextContent.ShouldContain(BacklogItemKind.Kind.NumberOf(item));
    }

    [Theory, Stores]
    public async Task A_backlog_is_taken_over_once_and_says_which_rows_it_rejects(DatabaseKind store)
    {
        var house = await houses.On(store);
        var project = $"mesos-{Guid.CreateVersion7():N}";
        const string table = "issuekey,title,description,storypoint,split_mark\nM-1,First,\"a, b\",5,train\nM-2,,x,1,train\nM-3,Third,,half,train\nM-4,Fourth,,,test\n";

        var report = await Import();
        (report.Rows, report.Taken, report.Unchanged).ShouldBe((4, 2, 0));
        report.Rejected.Select(rejected => (rejected.Row, rejected.Key)).ShouldBe([(3, "M-2"), (4, "M-3")]);
        var again = await Import();
        (again.Rows, again.Taken, again.Unchanged, again.Rejected.Count).ShouldBe((4, 0, 2, 2));
        var product = await house.Read(all => all.Products.SingleAsync(row => row.Name == project));
        (await house.Read(all => all.BacklogItems.Where(item => item.Product == product.Id).OrderBy(item => item.Rank).ToListAsync())).Select(item => (item.Title, item.Estimate)).ShouldBe([("First", 5), ("Fourth", null)]);
        var past = await house.Do((ImportBacklog import) => import.Run(project + "-past", new StringReader("issuekey,title,storypoint,finished\nP-1,Long done,3,2026-02-01\nP-2,Bad day,1,soon\nP-3,Open,1,\n"), Census.Tandem, _ => { }, default));
        (past.Taken, past.Rejected.Single().Key).ShouldBe((2, "P-2"));
        var done = await house.Read(async all =>
        {
            var owner = await all.Products.SingleAsync(row => row.Name == project + "-past");
            return await all.BacklogItems.SingleAsync(item => item.Product == owner.Id && item.State == BacklogLife.Done);
        });
        (done.FinishedAt!.Value.UtcDateTime.Date, done.Open).ShouldBe((new DateTime(2026, 2, 1), false));
        await house.Do((ImportBacklog import) => import.Run("x", new StringReader("a,b\n1,2\n"), Census.Tandem, _ => { }, default)).ShouldThrowAsync<Refused>();

        Task<BacklogReport> Import() => house.Do((ImportBacklog import) => import.Run(project, new StringReader(table), Census.Tandem, _ => { }, default));
    }

    private static Task<BacklogItem> Add(House house, DigitalProduct product, string title, BacklogType? type = null) => house.Do((AddBacklogItem add) => add.Run(new(title, product.Id, type), Census.Tandem));

    private static async Task<(string Field, string Message)> Refusal(House house, BacklogItem item, string field, object value)
    {
        var refused = await house.Do((EditBacklogItem edit) => edit.Run(new(item.Id, Patch.Of(field, value)), Census.Tandem)).ShouldThrowAsync<Refused>();
        return (refused.Complaints[0].Field ?? "", refused.Complaints[0].Message);
    }

    private static Task<List<string>> Order(House house, DigitalProduct product) =>
        house.Read(store => store.BacklogItems.Where(item => item.Product == product.Id).OrderBy(item => item.Rank).Select(item => item.Title).ToListAsync());

    private static Task<BacklogItem> Now(House house, BacklogItem item) => house.Read(store => store.BacklogItems.AsNoTracking().SingleAsync(each => each.Id == item.Id));
}
