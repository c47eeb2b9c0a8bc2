using System.Net;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Deployments;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.Releases;
using Tandem.Transition.UnauthorisedChanges;

namespace Tandem.Tests.Transition.Releases;

/// <summary>Releases and deployments on their own pages, and on those of changes and items.</summary>
public sealed class ReleasePageTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_gate_is_ticked_and_waived_on_the_page_and_the_move_names_what_is_missing(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        await delivery.House.Let(delivery.ManagerPerson);
        using var visitor = await delivery.House.SignedIn(delivery.ManagerPerson);
        await visitor.Open("/releases/new");
        await visitor.Submit("#form-create", ("title", "Cart 3"), ("version", "3.0"), ("service", ServiceNumber(delivery)));
        visitor.Place.ShouldStartWith("/releases/REL-");
        var path = visitor.Place;
        bool StandsOut() => visitor.Page.QuerySelector($"form[action='{path}/moves/building'] button")!.ClassList.Contains("btn-primary");

        StandsOut().ShouldBeFalse("a gate before it is shut");
        await visitor.Submit($"form[action='{path}/moves/building']");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.Body!.TextContent.ShouldContain("It brings no change yet.");
        await visitor.Open(path);
        await visitor.Submit("#form-waive-scope", ("reason", ""));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-waive-scope", ("reason", "Only words"));
        visitor.Page.QuerySelector("#gate-scope")!.TextContent.ShouldContain("Waived by Nils");
        StandsOut().ShouldBeTrue();
        await visitor.Submit($"form[action='{path}/moves/building']");
        await visitor.Submit("#form-tick-built", ("evidence", "Tag v3"));
        visitor.Page.QuerySelector("#gate-built")!.TextContent.ShouldContain("Tag v3");
        await visitor.Submit("#form-act-gates", ("label", "The desk is trained"), ("stage", "ready"));
        visitor.Page.Body!.TextContent.ShouldContain("The desk is trained");
        await visitor.Submit("#form-act-exit-criteria", ("measure", "days"), ("limit", "3"));
        visitor.Page.Body!.TextContent.ShouldContain("At least 3");

        await visitor.Open(path + "/notes");
        await visitor.Submit("#form-act-notes", ("notes", "What is **new**"));
        await visitor.Open(path + "/notes");
        visitor.Page.QuerySelector(".card strong")!.TextContent.ShouldBe("new");
    }

    [Theory, Stores]
    public async Task What_was_deployed_stands_on_the_pages_of_its_release_its_change_and_its_item(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        var change = await delivery.Scheduled(TimeSpan.FromMinutes(-1), TimeSpan.FromHours(1));
        var release = await delivery.House.Do<PlanRelease, Release>(feature => feature.Run(new("Cart 4", "4.0", Changes: [change.Id]), delivery.Maker));
        var deployment = await delivery.Brought("4.0");
        await delivery.Record(new(delivery.Item.Id, Version: "4.1", Environment: ItemEnvironment.Recovery, State: DeploymentLife.Succeeded, StartedAt: delivery.Now.AddDays(-3), FinishedAt: delivery.Now.AddDays(-3)));
        await delivery.House.Let(delivery.MakerPerson);
        using var visitor = await delivery.House.SignedIn(delivery.MakerPerson);
        var number = DeploymentKind.Kind.NumberOf(deployment);

        (await visitor.Open(ReleaseKind.Kind.PathOf(release))).Body!.TextContent.ShouldContain(number);
        var page = await visitor.Open(ChangeKind.Kind.PathOf(change));
        page.QuerySelector("#panel-deployments")!.TextContent.ShouldContain(number);
        page.QuerySelector("#panel-release")!.TextContent.ShouldContain("Cart 4");
        page = await visitor.Open(ConfigurationItemKind.Kind.PathOf(delivery.Item));
        page.QuerySelector("#panel-versions")!.TextContent.ShouldContain("4.0");
        var told = await delivery.Record(new(delivery.Item.Id, Version: "4.2", Environment: ItemEnvironment.Test, Url: "https://ci.example.org/runs/12"));
        (await visitor.Open(DeploymentKind.Kind.PathOf(told))).QuerySelector("a[href='https://ci.example.org/runs/12']")!.TextContent.ShouldBe("ci.example.org");
        page = await visitor.Open("/deployments/running");
        page.Body!.TextContent.ShouldContain(delivery.Item.Name);
        page.Body.TextContent.ShouldContain("Without a change");
        foreach (var address in new[] { "/releases", "/deployments", "/unauthorised-changes", "/unauthorised-changes?state=open", DeploymentKind.Kind.PathOf(deployment), "/deployments/new", UnauthorisedChangeKind.Kind.PathOf((await delivery.Found())[0]) })
        {
            await visitor.Open(address);
            visitor.Status.ShouldBe(HttpStatusCode.OK, address);
        }

        await visitor.Open("/deployments/new");
        await visitor.Submit("#form-create", ("component", "old-script"), ("version", "7"), ("environment", "test"));
        visitor.Place.ShouldStartWith("/deployments/DEP-");
    }

    private static string ServiceNumber(Delivery delivery) => ServiceKind.Kind.NumberOf(delivery.Service);
}
