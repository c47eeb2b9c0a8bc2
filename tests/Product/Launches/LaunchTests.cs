using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.Operation.Problems;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Configuration;
using Tandem.Transition.Knowledge;
using Tandem.Transition.Relations;
using Tandem.Transition.ReleaseGates;
using Tandem.Transition.Releases;

namespace Tandem.Tests.Product.Launches;

/// <summary>
/// A launch goes when the records say so, and exactly those hear of it whom it concerns; see <see cref="PlanLaunch"/>, <see cref="EditLaunch"/>, <see cref="DecideGo"/>, <see cref="DecideNoGo"/>,
/// <see cref="ReplanLaunch"/>, <see cref="CancelLaunch"/>, <see cref="AnnounceLaunch"/>, <see cref="CarryOutLaunch"/>, <see cref="ShipWishes"/> and <see cref="CloseLaunch"/>.
/// </summary>
public sealed class LaunchTests(Houses houses) : IClassFixture<Houses>
{
    private const string Launches = "/api/v1/launches";

    [Theory, Stores]
    public async Task Go_is_refused_naming_every_check_until_the_live_records_say_so_or_somebody_answers_for_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (service, product) = await Product(house, office);
        var item = await Item(house, product, "Order again");
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);
        var made = await manager.Send("POST", Launches, new JsonObject { ["title"] = "Order again", ["product"] = ProductKind.Kind.NumberOf(product), ["audience"] = "Shop managers", ["items"] = new JsonArray(BacklogItemKind.Kind.NumberOf(item)), ["expectedIncidents"] = 1 });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        var id = await Id(house, path);
        var problem = await house.Do((LogProblem log) => log.Run(new("Baskets vanish", Service: service.Id), office.Agent));
        (made.Json["kind"]!.ToString(), made.Json["state"]!.ToString(), made.Json["public"]!.GetValue<bool>()).ShouldBe(("launch", "planning", true));
        (await agent.Send("POST", path + "/moves", new JsonObject { ["to"] = "go" })).Status.ShouldBe(403);

        (await Go(manager, path)).ShouldBe(["acceptanceVerified", "levelsAgreed", "runbookLinked", "onCallCovered", "knownErrorsTold", "backOutTested", "securityReviewed"], ignoreOrder: true);
        await house.Do((VerifyCriterion verify) => verify.Run(new(item.Id, 1, "Seen"), office.Manager));
        var objective = await house.Do((DraftServiceObjective draft) => draft.Run(new("There", service.Id, 99.9, Owner: office.ManagerPerson.Id), office.Manager));
        await house.Do((MoveServiceObjective move) => move.Run(new(objective.Id, ObjectiveLife.InForce), office.Manager));
        var article = await house.Do((WriteArticle write) => write.Run(new("Shop is slow", "Look at the index.", ArticleType.Runbook, ArticleAudience.Agents, Service: service.Id), Census.Tandem));
        await house.Do((SubmitArticle submit) => submit.Run(new(article.Id), Census.Tandem));
        await house.Do((PublishArticle publish) => publish.Run(new(article.Id), Census.Tandem));
        var gapped = await house.Do((AddSchedule add) => add.Run(new($"Network {Guid.CreateVersion7():N}", Team: office.Network.Id, Zone: "Etc/UTC", Layers: []), Census.Tandem));
        (await Go(manager, path)).ShouldBe(["onCallCovered", "knownErrorsTold", "backOutTested", "securityReviewed"], ignoreOrder: true);
        var checks = await manager.Get(path + "/checks");
        (await manager.Get(path)).Json["checks"]!.ToJsonString().ShouldBe(checks.Json["items"]!.ToJsonString(), "the answer about the launch tells them too");
        var gap = checks.Json["items"]!.AsArray().Single(check => check!["name"]!.ToString() == "onCallCovered")!;
        (gap["passed"]!.GetValue<bool>(), gap["record"]!.ToString()).ShouldBe((false, ScheduleKind.Kind.NumberOf(gapped)));
        gap["why"]!.ToString().ShouldContain("Nobody is on call");

        await house.Do((EditSchedule edit) => edit.Run(new(gapped.Id, Patch.Of("layers", new[] { new ScheduleLayer("Always", [Person.Kind.NumberOf(office.AgentPerson)], new DateOnly(2020, 1, 6)) })), Census.Tandem));
        await house.Do((DeclareKnownError declare) => declare.Run(new(problem.Id, "Reload the page", "An old index"), office.Agent));
        (await Go(manager, path)).ShouldBe(["backOutTested", "securityReviewed"], ignoreOrder: true);
        (await manager.Send("POST", path + "/attestations", new JsonObject { ["check"] = "levelsAgreed", ["evidence"] = "I say so" })).ErrorsAbout.ShouldBe(["check"]);
        (await manager.Send("POST", path + "/attestations", new JsonObject { ["check"] = "securityReviewed" })).ErrorsAbout.ShouldBe(["evidence"]);
        (await manager.Send("POST", path + "/attestations", new JsonObject { ["check"] = "securityReviewed", ["evidence"] = "Report 12" })).Status.ShouldBeLessThan(300);
        (await agent.Send("POST", path + "/waivers", new JsonObject { ["check"] = "backOutTested", ["reason"] = "A page of text" })).Status.ShouldBe(403);
        (await manager.Send("POST", path + "/waivers", new JsonObject { ["check"] = "backOutTested" })).ErrorsAbout.ShouldBe(["reason"]);
        (await manager.Send("POST", path + "/waivers", new JsonObject { ["check"] = "backOutTested", ["reason"] = "A page of text" })).Status.ShouldBeLessThan(300);
        (await manager.Send("POST", path + "/check-removals", new JsonObject { ["check"] = "backOutTested" })).Status.ShouldBeLessThan(300);
        (await Go(manager, path)).ShouldBe(["backOutTested"]);
        (await Should.ThrowAsync<Refused>(() => house.Do((WaiveCheck waive) => waive.Run(new(id, "backOutTested", "By itself"), Census.Tandem)))).Message.ShouldContain("person");
        await manager.Send("POST", path + "/waivers", new JsonObject { ["check"] = "backOutTested", ["reason"] = "A page of text" });
        (await Go(manager, path)).ShouldBeEmpty();
        var facts = await office.Facts(id.Value);
        facts.ShouldContain(nameof(CheckWaived));
        await house.Let(office.ManagerPerson);
        using (var visitor = await house.SignedIn(office.ManagerPerson))
        {
            await visitor.Open(LaunchKind.Kind.PathOf(await house.Read(all => all.Launches.SingleAsync(row => row.Id == id))));
            var waived = visitor.Page.QuerySelectorAll(".timeline-fact").First(fact => fact.TextContent.Contains("Check waived", StringComparison.Ordinal));
            waived.QuerySelectorAll("ins").Select(said => said.TextContent.Trim()).ShouldBe(["Back out tested", "A page of text"]);
        }

        facts.ShouldContain(nameof(LaunchApproved));
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "planning" })).ErrorsAbout.ShouldBe(["reason"]);
        await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "planning", ["reason"] = "The fair was moved" });
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "noGo", ["reason"] = "Not this month" })).Json["state"]!.ToString().ShouldBe("noGo");
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "cancelled", ["reason"] = "Never mind" })).Json["state"]!.ToString().ShouldBe("cancelled");
        (await manager.Send("PATCH", path, new JsonObject { ["title"] = "Again" }, ("If-Match", "*"))).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task Announced_it_tells_exactly_those_who_wished_or_follow_and_strangers_read_only_what_is_public(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (service, product) = await Product(house, office);
        var item = await Item(house, product, "Keep baskets");
        var idea = await house.Do((WriteIdea write) => write.Run(new("Keep my basket", Product: product.Id), office.Asker));
        await house.Do((VoteForIdea vote) => vote.Run(new(idea.Id), office.Other));
        var unrelated = await house.Do((WriteIdea write) => write.Run(new("Something else", Product: product.Id), office.Agent));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IdeaKind.Key(idea.Id)), office.Manager));
        var follower = await house.Enter("Flora", StandardRole.Member);
        await house.Do(async (WatchRecord watch) => await watch.Run(new(ProductKind.Key(product.Id)), await house.ActorOf(follower)));
        var launch = await Ready(house, office, new("Baskets stay", Product: product.Id, Items: [item.Id], Announcement: "Your basket is **kept** now. <script>", ExpectedIncidents: 0, ExpectedSatisfaction: 4));
        var hidden = await Ready(house, office, new("Inside only", Product: product.Id, Items: [item.Id], Announcement: "For us", Public: false));
        await house.Do((AnnounceLaunch announce) => announce.Run(new(hidden.Id), office.Manager));
        await office.Log("Before it", new(Service: service.Id));
        house.Clock.Move(TimeSpan.FromMinutes(1));
        await house.Settled();
        (await house.Read(all => all.Ideas.SingleAsync(row => row.Id == idea.Id))).State.ShouldBe(IdeaLife.New, "it is announced, and nobody can use it yet");
        using var manager = await house.Program(office.ManagerPerson);
        var path = "/api/v1" + LaunchKind.Kind.PathOf(launch);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "live" })).Json["announcedAt"].ShouldNotBeNull();
        house.Clock.Move(TimeSpan.FromMinutes(10));
        await office.Log("After it", new(Service: service.Id));
        await house.Settled();

        var told = await house.Read(all => all.Set<Notice>().Where(notice => notice.Record == idea.Id.Value || notice.Record == launch.Id.Value).Select(notice => notice.Person).Distinct().ToListAsync());
        told.Order().ShouldBe(new[] { office.AskerPerson.Id.Value, office.Other.Person!.Value, follower.Id.Value }.Order());
        (await house.Read(all => all.Ideas.SingleAsync(row => row.Id == idea.Id))).State.ShouldBe(IdeaLife.Shipped);
        (await house.Read(all => all.Ideas.SingleAsync(row => row.Id == unrelated.Id))).State.ShouldBe(IdeaLife.New);
        (await house.Do((AnnounceLaunch announce) => announce.Run(new(launch.Id), office.Manager)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("announcement");

        // Strangers read the changelog and its feed, and nothing else.
        using var stranger = house.Visitor();
        var page = await stranger.Open("/changelog");
        (stranger.Status, page.QuerySelector("strong")!.TextContent, page.QuerySelector("article script")).ShouldBe((HttpStatusCode.OK, "kept", null));
        page.Body!.TextContent.ShouldNotContain("Inside only");
        (await stranger.Open("/changelog/" + LaunchKind.Kind.NumberOf(launch))).Body!.TextContent.ShouldContain("Baskets stay");
        await stranger.Open("/changelog/" + LaunchKind.Kind.NumberOf(hidden));
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
        using var nobody = new HttpClient { BaseAddress = house.Address };
        var feed = XDocument.Parse(await nobody.GetStringAsync($"/changelog.atom?product={ProductKind.Kind.NumberOf(product)}"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value).ShouldBe([$"{product.Name}: Baskets stay"]);
        feed.Root.Element(atom + "entry")!.Element(atom + "content")!.Value.ShouldContain("<strong>kept</strong>");
        (await nobody.Get(path)).Status.ShouldBe(401);

        // It is judged by what was said before, against as long a time before it.
        var results = (await manager.Get(path + "/results")).Json["items"]!.AsArray();
        (results[0]!["name"]!.ToString(), results[0]!["before"]!.GetValue<double>(), results[0]!["after"]!.GetValue<double>(), results[0]!["met"]!.GetValue<bool>()).ShouldBe(("incidents", 1, 1, false));
        (results[1]!["after"], results[1]!["met"]).ShouldBe((null, null));
        await house.Let(office.ManagerPerson);
        using (var visitor = await house.SignedIn(office.ManagerPerson))
        {
            (await visitor.Open(LaunchKind.Kind.PathOf(launch))).Body!.TextContent.ShouldContain("Not as expected so far");
            visitor.Page.Body!.TextContent.ShouldContain($"it is judged on {house.Clock.GetUtcNow().AddDays(30).ToString("d MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"))}");
            visitor.Page.Body.TextContent.ShouldNotContain("Missed");
            house.Clock.Move(TimeSpan.FromDays(31));
            using var later = await house.SignedIn(office.ManagerPerson);
            (await later.Open(LaunchKind.Kind.PathOf(launch))).Body!.TextContent.ShouldContain("Missed");
        }

        (await manager.Send("PATCH", path, new JsonObject { ["expectedIncidents"] = 5 }, ("If-Match", "*"))).Status.ShouldBe(422);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "closed" })).ErrorsAbout.ShouldBe(["review"]);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "closed", ["review"] = "Tell the desk sooner" })).Json["state"]!.ToString().ShouldBe("closed");
    }

    [Theory, Stores]
    public async Task A_wish_comes_true_with_an_announcement_only_where_its_release_is_in_use_else_when_the_launch_is_carried_out(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (service, product) = await Product(house, office);
        var (early, late) = (await Promised("Early"), await Promised("Late"));

        await house.Do((AnnounceLaunch announce) => announce.Run(new(early.Launch.Id), office.Manager));
        await Deploy(late.Release);
        await house.Do((AnnounceLaunch announce) => announce.Run(new(late.Launch.Id), office.Manager));
        await house.Settled();
        (await StateOf(early.Idea)).ShouldBe(IdeaLife.New, "its release is not in use");
        (await StateOf(late.Idea)).ShouldBe(IdeaLife.Shipped);
        (await Told(early.Idea)).ShouldBeEmpty();
        (await Told(late.Idea)).ShouldBe([office.AskerPerson.Id.Value]);

        await Deploy(early.Release);
        await house.Do((CarryOutLaunch carry) => carry.Run(new(early.Launch.Id), office.Manager));
        await house.Do((CarryOutLaunch carry) => carry.Run(new(late.Launch.Id), office.Manager));
        await house.Settled();
        (await StateOf(early.Idea)).ShouldBe(IdeaLife.Shipped);
        (await Told(early.Idea)).ShouldBe([office.AskerPerson.Id.Value]);
        (await Told(late.Idea)).ShouldBe([office.AskerPerson.Id.Value], "once is enough");

        async Task<(Launch Launch, Release Release, Idea Idea)> Promised(string title)
        {
            var item = await Item(house, product, title);
            var idea = await house.Do((WriteIdea write) => write.Run(new(title, Product: product.Id), office.Asker));
            await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IdeaKind.Key(idea.Id)), office.Manager));
            var release = await house.Do((PlanRelease plan) => plan.Run(new(title, "1.0", ReleaseType.Minor, Service: service.Id), office.Manager));
            return (await Ready(house, office, new(title, Product: product.Id, Release: release.Id, Items: [item.Id], Announcement: "It comes")), release, idea);
        }

        async Task Deploy(Release release)
        {
            foreach (var gate in release.Gates)
                await house.Do((WaiveGate waive) => waive.Run(new(release.Id, gate.Name, "A test"), Census.Tandem));
            foreach (var stage in (string[])[ReleaseLife.Building, ReleaseLife.Testing, ReleaseLife.Ready, ReleaseLife.Deploying, ReleaseLife.Deployed])
                await house.Do((AdvanceRelease advance) => advance.Run(new(release.Id, stage), Census.Tandem));
        }

        Task<string> StateOf(Idea idea) => house.Read(all => all.Ideas.Where(row => row.Id == idea.Id).Select(row => row.State).SingleAsync());
        Task<List<Guid>> Told(Idea idea) => house.Read(all => all.Set<Notice>().Where(notice => notice.Record == idea.Id.Value).Select(notice => notice.Person).ToListAsync());
    }

    [Theory, Stores]
    public async Task What_goes_is_announced_first_nothing_depends_on_it_and_nobody_is_called_for_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (service, product) = await Product(house, office);
        var wish = await house.Do((WriteIdea write) => write.Run(new("Make it blue", Product: product.Id), office.Asker));
        var (old, other) = (await Live(house, service.Id), await Live(house, null));
        await house.Do((AddRelation add) => add.Run(new(other.Id, "depends on", old.Id), Census.Tandem));
        await house.Do((AddEscalationPolicy add) => add.Run(new($"Old {Guid.CreateVersion7():N}", Steps: [new([new(TargetKind.Person, Person.Kind.NumberOf(office.AgentPerson))])], DefaultFor: [ServiceKind.Kind.NumberOf(service)]), Census.Tandem));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        using var manager = await house.Program(office.ManagerPerson);

        await visitor.Open(ProductKind.Kind.PathOf(product));
        await visitor.Press("Plan a retirement");
        await visitor.Submit("#form-create", ("title", "The old shop goes"), ("announcement", "It goes in March."));
        visitor.Place.ShouldStartWith("/launches/LCH-", customMessage: visitor.Page.Body!.TextContent);
        var page = visitor.Place;
        var id = await Id(house, page);
        (await Go(manager, "/api/v1" + page)).ShouldBe(["usersTold", "nothingDepends", "dataKept", "onCallEnded"], ignoreOrder: true);
        visitor.Page.QuerySelector("form[action$='/moves/go'] button")!.ClassList.ShouldNotContain("btn-primary", "its checks are not met");
        await visitor.Submit("#form-act-steps", ("text", "Export the orders"), ("owner", office.AgentPerson.UserName!), ("due", "2026-03-01"));
        visitor.Page.Body!.TextContent.ShouldContain("Export the orders");
        visitor.Page.QuerySelector(".flash-message")!.TextContent.Trim().ShouldStartWith($"{page.Split('/')[^1]}: Launch step added: Export the orders");
        await visitor.Submit("#form-tick-1");
        visitor.Page.Body!.TextContent.ShouldContain("done by Mona");
        await visitor.Submit("#form-step-out-1");
        visitor.Page.QuerySelector("#form-step-out-1").ShouldBeNull();
        visitor.Page.QuerySelector(".timeline-fact")!.TextContent.ShouldContain("Export the orders", customMessage: "its history says what was taken out");
        await house.Do((AddLaunchStep add) => add.Run(new(new(Guid.CreateVersion7()), "x"), Census.Tandem)).ShouldThrowAsync<Missing>();
        await house.Do((TickLaunchStep tick) => tick.Run(new(id, 7), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do((RemoveLaunchStep remove) => remove.Run(new(id, 7), Census.Tandem)).ShouldThrowAsync<Refused>();

        (await manager.Send("POST", $"/api/v1{page}/announcements", new JsonObject())).Status.ShouldBeLessThan(300);
        await house.Settled();
        (await house.Read(all => all.Set<Notice>().AnyAsync(notice => notice.Person == office.AskerPerson.Id.Value && notice.Words == "There is news of a product"))).ShouldBeTrue();
        (await house.Read(all => all.Ideas.SingleAsync(row => row.Id == wish.Id))).State.ShouldBe(IdeaLife.New);
        await house.Do((AttestCheck attest) => attest.Run(new(id, "dataKept", "Exported to the archive, run 9"), office.Manager));
        await house.Do((ClearCheck clear) => clear.Run(new(id, "onCallEnded"), office.Manager)).ShouldThrowAsync<Refused>();
        var left = await manager.Get($"/api/v1{page}/checks");
        left.Json["items"]!.AsArray().Where(check => !check!["passed"]!.GetValue<bool>()).Select(check => (check!["name"]!.ToString(), check!["record"]!.ToString()[..3]))
            .ShouldBe([("nothingDepends", "CI-"), ("onCallEnded", "ESC")]);
        await visitor.Open(page);
        visitor.Page.QuerySelectorAll(".gates li[id^='check-']").Length.ShouldBe(4);
        visitor.Page.Body!.TextContent.ShouldContain("2 of 4 checks are met.");
        await visitor.Open("/changelog");
        visitor.Page.Body!.TextContent.ShouldContain("It goes in March.");
    }

    internal static async Task<(Service Service, DigitalProduct Product)> Product(House house, Office office)
    {
        var service = await house.Do((AddService add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Owner: office.ManagerPerson.Id, Team: office.Network.Id), Census.Tandem));
        return (service, await house.Do((AddProduct add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Owner: office.ManagerPerson.Id, Services: [service.Id]), Census.Tandem)));
    }

    internal static async Task<BacklogItem> Item(House house, DigitalProduct product, string title)
    {
        var item = await house.Do((AddBacklogItem add) => add.Run(new(title, product.Id), Census.Tandem));
        await house.Do((AddCriterion add) => add.Run(new(item.Id, "It works"), Census.Tandem));
        return item;
    }

    private static Task<ConfigurationItem> Live(House house, Id<Service>? service) =>
        house.Do<AddConfigurationItem, ConfigurationItem>(add => add.Run(new($"server {Guid.CreateVersion7():N}", "Server", "live", Service: service), Census.Tandem));

    /// <summary>A launch that goes, every check of which was waived.</summary>
    internal static async Task<Launch> Ready(House house, Office office, PlanLaunch.Request request)
    {
        var launch = await house.Do((PlanLaunch plan) => plan.Run(request, office.Manager));
        foreach (var check in await house.Do((ReadChecks checks) => checks.Of(launch, default)))
            await house.Do((WaiveCheck waive) => waive.Run(new(launch.Id, check.Name, "A test"), office.Manager));
        await house.Do((DecideGo go) => go.Run(new(launch.Id), office.Manager));
        return launch;
    }

    /// <returns>The checks that stand against it.</returns>
    private static async Task<IReadOnlyList<string>> Go(HttpClient program, string path)
    {
        var answer = await program.Send("POST", path + "/moves", new JsonObject { ["to"] = "go" });
        return answer.Status == 422 ? [.. answer.ErrorsAbout] : answer.Status < 300 ? [] : [answer.Text];
    }

    private static Task<Id<Launch>> Id(House house, string path)
    {
        var serial = LaunchKind.Kind.SerialOf(path[(path.LastIndexOf('/') + 1)..]);
        return house.Read(all => all.Launches.Where(launch => launch.Serial == serial).Select(launch => launch.Id).SingleAsync());
    }
}
