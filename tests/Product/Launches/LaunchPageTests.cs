using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Links;
using Tandem.Kernel.Storage;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Product.LaunchChecks;
using Tandem.Product.LaunchResults;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product.Launches;

/// <summary>The page of a launch offers what its moment asks for, and what was decided or measured stays as it was.</summary>
public sealed class LaunchPageTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_announcement_stands_out_once_it_goes_and_begins_with_the_message_and_the_wishes_that_come_true(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (_, product) = await LaunchTests.Product(house, office);
        var item = await LaunchTests.Item(house, product, "Keep baskets");
        var idea = await house.Do((WriteIdea write) => write.Run(new("Keep my basket", Product: product.Id), office.Asker));
        await house.Do((LinkRecords link) => link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IdeaKind.Key(idea.Id)), office.Manager));
        var launch = await LaunchTests.Ready(house, office, new("Baskets stay", Product: product.Id, Items: [item.Id], Message: "What you chose stays."));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        var page = await visitor.Open(LaunchKind.Kind.PathOf(launch));
        page.QuerySelectorAll(".page-header .btn-primary, header .btn-primary").Select(button => button.TextContent.Trim()).ShouldContain("Announce");
        page.QuerySelector("form[action$='/moves/live'] button")!.ClassList.ShouldNotContain("btn-primary", "it is announced first");
        page.QuerySelector("#announce textarea")!.TextContent.ShouldBe("What you chose stays.\n\n**You wished for it:**\n\n- Keep my basket");
        await visitor.Submit("#form-act-announcements", ("announcement", ""));
        visitor.Page.QuerySelector("#announce .alert-danger").ShouldBeNull("an empty text takes the message");
        (await visitor.Open("/changelog/" + LaunchKind.Kind.NumberOf(launch))).Body!.TextContent.ShouldContain("What you chose stays.");
        (await visitor.Open(LaunchKind.Kind.PathOf(launch))).QuerySelector("#announce").ShouldBeNull("it was announced");
        page = await visitor.Open("/changelog");
        page.QuerySelector("link[rel=alternate]")!.GetAttribute("href").ShouldBe("/changelog.atom");
    }

    [Theory, Stores]
    public async Task A_refused_go_leads_to_the_checks_it_speaks_of(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (_, product) = await LaunchTests.Product(house, office);
        var launch = await house.Do((PlanLaunch plan) => plan.Run(new("Too soon", Product: product.Id), office.Manager));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        await visitor.Open(LaunchKind.Kind.PathOf(launch));

        await visitor.Submit("form[action$='/moves/go']");

        var places = visitor.Page.QuerySelectorAll(".alert-danger .complaints li a").Select(link => link.GetAttribute("href")!).ToList();
        places.Count.ShouldBe(visitor.Page.QuerySelectorAll(".alert-danger .complaints li").Length, visitor.Page.Body!.TextContent);
        places.ShouldContain("#check-onCallCovered");
        places.ShouldAllBe(place => visitor.Page.QuerySelector(place) != null);
    }

    [Theory, Stores]
    public async Task A_product_says_that_nothing_was_launched_and_a_launch_that_it_was_closed_before_its_month_was_over(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (_, product) = await LaunchTests.Product(house, office);
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        var panel = (await visitor.Open(ProductKind.Kind.PathOf(product))).QuerySelector("#panel-launches")!;
        (panel.HasAttribute("open"), panel.QuerySelector("ul")).ShouldBe((true, null));
        panel.TextContent.ShouldContain("Nothing of it was launched yet");

        var launch = await LaunchTests.Ready(house, office, new("Small", Product: product.Id, Announcement: "Here"));
        await house.Do((CarryOutLaunch carry) => carry.Run(new(launch.Id), office.Manager));
        (await visitor.Open(LaunchKind.Kind.PathOf(launch))).Body!.TextContent.ShouldContain("So far: it is judged on");
        await house.Do((CloseLaunch close) => close.Run(new(launch.Id, "Small things are soon over"), office.Manager));
        var text = (await visitor.Open(LaunchKind.Kind.PathOf(launch))).Body!.TextContent;
        text.ShouldContain("It was closed before its 30 days were over, and is still judged on");
        text.ShouldNotContain("So far: it is judged");
    }

    [Theory, Stores]
    public async Task What_was_checked_stays_as_decided_and_what_was_measured_as_it_stood_when_its_month_was_over(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var (service, product) = await LaunchTests.Product(house, office);
        var objective = await ProductTests.Agreed(house, office);
        var launch = await LaunchTests.Ready(house, office, new("Baskets stay", Product: product.Id, Announcement: "Here", MeasuredBy: objective.Id, ExpectedProgress: 40));
        await house.Do((CarryOutLaunch carry) => carry.Run(new(launch.Id), office.Manager));
        await house.Do((LogProblem log) => log.Run(new("Baskets vanish", Service: service.Id), office.Agent));
        launch = await house.Read(all => all.Launches.SingleAsync(row => row.Id == launch.Id));

        var check = (await house.Do((ReadChecks read) => read.Of(launch, default))).Single(each => each.Name == "knownErrorsTold");
        (check.Passed, check.Why).ShouldBe((true, "It was so when it was decided that it goes."));
        await house.Let(office.ManagerPerson);
        using (var visitor = await house.SignedIn(office.ManagerPerson))
            (await visitor.Open(LaunchKind.Kind.PathOf(launch))).Body!.TextContent.ShouldContain("What was checked before");

        await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 1, 75), office.Manager));
        house.Clock.Move(TimeSpan.FromDays(ReadResults.Days + 1));
        await house.Do((RecordKeyResult record) => record.Run(new(objective.Id, 1, 50), office.Manager));
        var results = (await house.Do((ReadResults read) => read.Of(launch, office.Manager, default)))!;
        results.Results.Single(each => each.Name == "adoption").ShouldSatisfyAllConditions(
            adoption => adoption.Before.ShouldBe(0), adoption => adoption.After.ShouldBe(50, "what came later is not what it reached"), adoption => adoption.Met.ShouldBe(true));
        results.IsSoFar.ShouldBeFalse();
    }
}
