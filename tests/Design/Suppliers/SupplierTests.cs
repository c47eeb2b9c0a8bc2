using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Contracts;
using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.Suppliers;

/// <summary>A supplier is taken on, somebody answers for it, and what it promised is joined to it; see <see cref="AddSupplier"/>, <see cref="EditSupplier"/> and <see cref="MoveSupplier"/>.</summary>
public sealed class SupplierTests(Houses houses) : IClassFixture<Houses>
{
    private const string Suppliers = "/api/v1/suppliers";

    [Theory, Stores]
    public async Task It_lives_from_proposed_to_ended_and_ends_only_once_no_contract_with_it_is_in_force(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        using var manager = await house.Program(office.ManagerPerson);
        using var agent = await house.Program(office.AgentPerson);
        var name = $"Alpennetz {Guid.CreateVersion7():N}";
        var service = await house.Do((AddService add) => add.Run(new($"Lines {Guid.CreateVersion7():N}"), Census.Tandem));
        (await manager.Send("POST", Suppliers, new JsonObject { ["name"] = " " })).ErrorsAbout.ShouldBe(["name"]);
        (await manager.Send("POST", Suppliers, new JsonObject { ["name"] = name, ["website"] = "javascript:alert(1)" })).ErrorsAbout.ShouldBe(["website"]);
        (await agent.Send("POST", Suppliers, new JsonObject { ["name"] = name })).Status.ShouldBe(403);
        var made = await manager.Send("POST", Suppliers, new JsonObject { ["name"] = name, ["category"] = "strategic", ["services"] = new JsonArray(ServiceKind.Kind.NumberOf(service)), ["contacts"] = new JsonArray(Person.Kind.NumberOf(office.AskerPerson)) });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        (made.Json["state"]!.ToString(), made.Json["category"]!.ToString(), made.Json["owner"]).ShouldBe(("proposed", "strategic", null));
        (await manager.Send("POST", Suppliers, new JsonObject { ["name"] = name })).ErrorsAbout.ShouldBe(["name"]);
        (await agent.Get($"{Suppliers}?owner=none&state=open")).Text.ShouldContain(name);

        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "ended" })).ErrorsAbout.ShouldBe(["reason"]);
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "active" })).Json["state"]!.ToString().ShouldBe("active");
        (await manager.Send("PATCH", path, new JsonObject { ["owner"] = Person.Kind.NumberOf(office.ManagerPerson), ["description"] = "Lines to every site" }, ("If-Match", "*"))).Status.ShouldBe(200);
        (await agent.Get($"{Suppliers}?owner=none&state=open")).Text.ShouldNotContain(name);

        var id = await house.Read(all => all.Suppliers.Where(each => each.Name == name).Select(each => each.Id).SingleAsync());
        var contract = await house.Do((AddContract add) => add.Run(new("Lines", id, StartsOn: "2020-01-01"), Census.Tandem));
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.InForce), Census.Tandem));
        await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "ending", ["reason"] = "Too dear" });
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "ended" })).Text.ShouldContain($"{ContractKind.Kind.NumberOf(contract)} is still in force");
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.Terminated, "By agreement"), Census.Tandem));
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "ended" })).Json["state"]!.ToString().ShouldBe("ended");
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "active" })).Status.ShouldBe(409);
        (await office.Facts(id.Value)).ShouldBe([nameof(SupplierAdded), nameof(SupplierMoved), nameof(SupplierEdited), nameof(SupplierMoved), nameof(SupplierMoved)]);
    }

    [Theory, Stores]
    public async Task What_a_supplier_promised_is_joined_to_it_by_name_or_number_and_its_page_tells_how_it_was_kept(DatabaseKind store)
    {
        var house = await houses.On(store);
        var office = await Office.In(house);
        var name = $"Nordleitung {Guid.CreateVersion7():N}";
        var before = await Promise(name);
        before.BoundSupplier.ShouldBeNull();
        var supplier = await house.Do((AddSupplier add) => add.Run(new(name), office.Manager));
        await house.Do((MoveSupplier move) => move.Run(new(supplier.Id, SupplierLife.Active), office.Manager));
        (await Now(before)).BoundSupplier.ShouldBe(supplier.Id, "the text became a reference");
        var byNumber = await Promise(SupplierKind.Kind.NumberOf(supplier));
        (byNumber.BoundSupplier, byNumber.Supplier).ShouldBe((supplier.Id, name));
        (await Promise("Somebody else")).BoundSupplier.ShouldBeNull();
        await house.Do((EditSupplier edit) => edit.Run(new(supplier.Id, Patch.Of("name", name + " AG")), office.Manager));
        (await Now(before)).Supplier.ShouldBe(name + " AG");
        await house.Do((MoveServiceLevelPolicy move) => move.Run(new(before.Id, ServiceLevelPolicy.Active), Census.Tandem));
        await house.Settled();

        var incident = await office.Log("Line cut");
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Supplier));
        await office.Pass(TimeSpan.FromHours(30));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        await visitor.Open(SupplierKind.Kind.PathOf(supplier));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.QuerySelector("turbo-frame#supplier-attainment").ShouldNotBeNull();
        visitor.Page.Body!.TextContent.ShouldContain("Nobody answers for this supplier");
        await visitor.Open(SupplierKind.Kind.PathOf(supplier) + "/attainment");
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.QuerySelector("tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Take(4).ShouldBe([before.Name, "1", "1", "0.0"]);

        Task<ServiceLevelPolicy> Promise(string who) => house.Do((AddServiceLevelPolicy add) => add.Run(
            new($"Line {Guid.CreateVersion7():N}"[..30], Type: PolicyType.Contract, Measure: "supplier", Supplier: who, Versions: [new() { Starts = [new("pendingReason", Value: "supplier")], Stops = [new("state", ConditionOperator.IsNot, "pending")], Targets = [new("8h")] }]), office.Manager));

        Task<ServiceLevelPolicy> Now(ServiceLevelPolicy policy) => house.Read(all => all.Set<ServiceLevelPolicy>().AsNoTracking().SingleAsync(each => each.Id == policy.Id));
    }
}
