using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Product;

/// <summary>A product goes through its life, and no gate lets it through that is shut.</summary>
public sealed class ProductTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_product_passes_each_gate_only_when_the_live_records_say_so(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var product = await Added(house, "Shop");

        (await Refusals(house, product, ProductLife.Design)).ShouldBe(["ownerSet", "visionWritten", "customersNamed"]);
        await Edit(house, product, "owner", office.ManagerPerson.Id);
        await Edit(house, product, "vision", "Order in a minute");
        await Edit(house, product, "customers", "Forty shops");
        await Move(house, product, ProductLife.Design);

        (await Refusals(house, product, ProductLife.Development)).ShouldBe(["teamSet", "objectiveAgreed", "backlogReady"]);
        await Edit(house, product, "team", office.Network.Id);
        await Edit(house, product, "objectives", new[] { (await Agreed(house, office)).Id });
        var item = await Ready(house, product);
        await Move(house, product, ProductLife.Development);

        (await Refusals(house, product, ProductLife.Testing)).ShouldBe(["somethingDone", "serviceNamed"]);
        await Act(house, item, BacklogLife.InProgress);
        (await house.Do((MoveBacklogItem move) => move.Run(new(item.Id, BacklogLife.Done), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("acceptance");
        await house.Do((VerifyCriterion verify) => verify.Run(new(item.Id, 1, "Test run 12"), Census.Tandem));
        await Act(house, item, BacklogLife.Done);
        var service = await house.Do((AddService add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Owner: office.ManagerPerson.Id), Census.Tandem));
        await Edit(house, product, "services", new[] { service.Id });
        await Move(house, product, ProductLife.Testing);
        await Move(house, product, ProductLife.Launch);

        (await Refusals(house, product, ProductLife.Live)).ShouldBe(["servicesLive"]);
        await house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Live), Census.Tandem));
        await office.Log("The shop is down", new(Service: service.Id, Impact: Level.High, Urgency: Level.High));
        (await Refusals(house, product, ProductLife.Live)).ShouldBe(["noCriticalIncident"]);
        (await house.Do((MoveProduct move) => move.Run(new(product.Id, ProductLife.Retired), Census.Tandem)).ShouldThrowAsync<NoSuchMove>()).ShouldNotBeNull();
        (await house.Read(all => all.Products.SingleAsync(each => each.Id == product.Id))).State.ShouldBe(ProductLife.Launch);
    }

    [Theory, Stores]
    public async Task The_page_of_a_product_shows_its_vision_its_health_its_backlog_and_the_gates_ahead(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var service = await house.Do((AddService add) => add.Run(new($"Portal {Guid.CreateVersion7():N}"), Census.Tandem));
        var product = await house.Do((AddProduct add) => add.Run(new($"Portal {Guid.CreateVersion7():N}", "See **where it is**", Services: [service.Id]), Census.Tandem));
        await office.Log("Slow", new(Service: service.Id));
        await house.Do((AddBacklogItem add) => add.Run(new("Show the lorry", product.Id), Census.Tandem));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open(ProductKind.Kind.PathOf(product));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var text = visitor.Page.Body!.TextContent;
        text.ShouldContain("Open, priority 3");
        text.ShouldContain("Show the lorry");
        text.ShouldContain("Say who is accountable for it.");
        await visitor.Open($"/backlog-items/board?product={ProductKind.Kind.NumberOf(product)}");
        visitor.Page.QuerySelector(".board-card")!.TextContent.ShouldContain("Show the lorry");
        await visitor.Press("Refine: Show the lorry");
        visitor.Place.ShouldStartWith($"/backlog-items/board?product={ProductKind.Kind.NumberOf(product)}");
        visitor.Page.QuerySelector("[data-column='refined'] .board-card")!.TextContent.ShouldContain("Show the lorry");
        await house.Do((TakeOverFinishedWork take) => take.Run(new(product.Id, [.. Enumerable.Range(1, 12).Select(day => new TakeOverFinishedWork.Finished($"Done {day} days ago", house.Clock.GetUtcNow().AddDays(-day)))]), Census.Tandem));
        await visitor.Open(visitor.Place);
        var done = visitor.Page.QuerySelector("[data-column='done']")!;
        done.QuerySelectorAll(".board-card > a").Select(card => card.TextContent.Split(' ', 2)[1]).ShouldBe(Enumerable.Range(1, 10).Select(day => $"Done {day} days ago"), "the newest first, and not for ever");
        done.QuerySelector(".hint a")!.TextContent.ShouldBe("All 12");

        (await house.Do((AddProduct add) => add.Run(new(product.Name), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("name");
        using var program = await house.Program(office.ManagerPerson);
        (await program.GetStringAsync($"/api/v1/products/{ProductKind.Kind.NumberOf(product)}")).ShouldContain(ServiceKind.Kind.NumberOf(service));
    }

    internal static Task<DigitalProduct> Added(House house, string name) => house.Do((AddProduct add) => add.Run(new($"{name} {Guid.CreateVersion7():N}"), Census.Tandem));

    internal static async Task<Objective> Agreed(House house, Office office)
    {
        var objective = await house.Do((AddObjective add) => add.Run(new("Fewer calls", Owner: office.ManagerPerson.Id, From: "2026-01-01", Until: "2026-12-31"), Census.Tandem));
        await house.Do((AddKeyResult add) => add.Run(new(objective.Id, "Calls", "", 100, 50), Census.Tandem));
        await house.Do((AgreeObjective agree) => agree.Run(new(objective.Id), Census.Tandem));
        return objective;
    }

    private static async Task<BacklogItem> Ready(House house, DigitalProduct product)
    {
        var item = await house.Do((AddBacklogItem add) => add.Run(new("Order again", product.Id), Census.Tandem));
        await Act(house, item, BacklogLife.Refined);
        (await house.Do((MoveBacklogItem move) => move.Run(new(item.Id, BacklogLife.Ready), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field).ShouldBe(["acceptance", "estimate"]);
        await house.Do((AddCriterion add) => add.Run(new(item.Id, "An old order is sent again in two clicks"), Census.Tandem));
        await house.Do((EditBacklogItem edit) => edit.Run(new(item.Id, Patch.Of("estimate", 3)), Census.Tandem));
        await Act(house, item, BacklogLife.Ready);
        return item;
    }

    private static Task Act(House house, BacklogItem item, string to) => house.Do((MoveBacklogItem move) => move.Run(new(item.Id, to), Census.Tandem));

    private static Task Move(House house, DigitalProduct product, string to) => house.Do((MoveProduct move) => move.Run(new(product.Id, to), Census.Tandem));

    private static Task Edit(House house, DigitalProduct product, string field, object value) => house.Do((EditProduct edit) => edit.Run(new(product.Id, Patch.Of(field, value)), Census.Tandem));

    private static async Task<IEnumerable<string?>> Refusals(House house, DigitalProduct product, string to) =>
        (await house.Do((MoveProduct move) => move.Run(new(product.Id, to), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints.Select(each => each.Field);
}
