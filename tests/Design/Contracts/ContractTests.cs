using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Contracts;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Links;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Configuration;

namespace Tandem.Tests.Design.Contracts;

/// <summary>A contract says by when it must be given notice, and its owner is reminded; see <see cref="AddContract"/>, <see cref="EditContract"/>, <see cref="MoveContract"/>, <see cref="RenewContract"/> and <see cref="GiveNotice"/>.</summary>
public sealed class ContractTests(Houses houses) : IClassFixture<Houses>
{
    private const string Contracts = "/api/v1/contracts";

    [Theory, Stores]
    public async Task By_when_notice_must_be_given_is_worked_out_and_the_owner_is_reminded_once_for_each_of_the_days(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (office, supplier) = await Supplier(house);
        using var manager = await house.Program(office.ManagerPerson);
        var number = SupplierKind.Kind.NumberOf(supplier);
        (await manager.Send("POST", Contracts, new JsonObject { ["title"] = "Lines" })).ErrorsAbout.ShouldBe(["supplier"]);
        (await manager.Send("POST", Contracts, new JsonObject { ["title"] = "Lines", ["supplier"] = number, ["startsOn"] = "2026-02-01", ["endsOn"] = "2026-01-01", ["yearlyCost"] = 5 })).ErrorsAbout.ShouldBe(["endsOn", "currency"]);
        (await manager.Send("POST", Contracts, new JsonObject { ["title"] = "Lines", ["supplier"] = number, ["renewsForMonths"] = 12 })).ErrorsAbout.ShouldBe(["renewsForMonths"]);
        var made = await manager.Send("POST", Contracts, new JsonObject { ["title"] = "Lines", ["supplier"] = number, ["startsOn"] = Day(house, -100), ["endsOn"] = Day(house, 200), ["noticeDays"] = 100, ["owner"] = Person.Kind.NumberOf(office.AgentPerson), ["yearlyCost"] = 48_000, ["currency"] = "eur" });
        made.Status.ShouldBe(201, made.Text);
        (made.Json["noticeBy"]!.ToString(), made.Json["currency"]!.ToString()).ShouldBe((Day(house, 100), "EUR"));
        var path = made.Headers.Location!.ToString();
        using var agent = await house.Program(office.AgentPerson);
        (await agent.Get(path)).Json.AsObject().ContainsKey("yearlyCost").ShouldBeFalse("what it costs is for those who look after contracts");
        (await manager.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" })).Json["state"]!.ToString().ShouldBe("inForce");
        var id = await Id(house, path);

        await Remind(house);
        (await office.Facts(id.Value)).ShouldNotContain(nameof(ContractNoticeApproached));
        house.Clock.Move(TimeSpan.FromDays(10));
        await Remind(house);
        await Remind(house);
        (await Reminded(house, id)).ShouldBe([90]);
        (await house.Read(all => all.Set<Notice>().CountAsync(notice => notice.Record == id.Value && notice.Person == office.AgentPerson.Id.Value))).ShouldBe(1);
        house.Clock.Move(TimeSpan.FromDays(85));
        await Remind(house);
        (await Reminded(house, id)).ShouldBe([90, 5], "who looks late is reminded once");

        // A later end has a later day of notice, and is reminded of anew.
        await manager.Send("PATCH", path, new JsonObject { ["endsOn"] = Day(house, 130) }, ("If-Match", "*"));
        await Remind(house);
        (await Reminded(house, id)).ShouldBe([90, 5, 30]);
        await house.Do((ChangeSettings change) => change.Run(new(new Dictionary<string, string?> { ["contracts.remindBefore"] = "29" }), Census.Tandem));
        house.Clock.Move(TimeSpan.FromDays(2));
        await Remind(house);
        (await Reminded(house, id)).ShouldBe([90, 5, 30, 28], "by what the site chose");
        await house.Do((ChangeSettings change) => change.Run(new(new Dictionary<string, string?> { ["contracts.remindBefore"] = null }), Census.Tandem));
        await manager.Send("POST", path + "/notices", new JsonObject { ["reason"] = "Too dear" });
        house.Clock.Move(TimeSpan.FromDays(25));
        await Remind(house);
        (await Reminded(house, id)).Count.ShouldBe(4, "notice was given");
    }

    [Theory, Stores]
    public async Task On_its_last_day_it_expires_or_goes_on_by_itself_unless_notice_was_given_in_time(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (office, supplier) = await Supplier(house);
        using var manager = await house.Program(office.ManagerPerson);
        var fixedTerm = await InForce(house, supplier, new(EndsOn: Day(house, 30), NoticeDays: 10));
        var renewing = await InForce(house, supplier, new(EndsOn: Day(house, 30), NoticeDays: 10, RenewsForMonths: 12));
        var left = await InForce(house, supplier, new(EndsOn: Day(house, 30), NoticeDays: 10, RenewsForMonths: 12));
        var (paths, ends) = (new[] { fixedTerm, renewing, left }.Select(each => "/api/v1" + ContractKind.Kind.PathOf(each)).ToList(), IsoEnd(house, 30, 12));
        (await manager.Send("POST", paths[2] + "/notices", new JsonObject { ["on"] = Day(house, 5) })).ErrorsAbout.ShouldBe(["on"]);
        (await manager.Send("POST", paths[2] + "/notices", new JsonObject { ["reason"] = "We move" })).Status.ShouldBeLessThan(300);
        (await manager.Send("POST", paths[2] + "/notices", new JsonObject())).ErrorsAbout.ShouldBe(["on"]);
        (await manager.Send("POST", paths[0] + "/moves", new JsonObject { ["to"] = "expired" })).ErrorsAbout.ShouldBe(["endsOn"]);
        house.Clock.Move(TimeSpan.FromDays(21));
        (await manager.Send("POST", paths[1] + "/notices", new JsonObject())).Text.ShouldContain("The last day of notice was");

        house.Clock.Move(TimeSpan.FromDays(10));
        await house.Do((EndContracts end) => end.Run(default));
        await house.Settled();
        (await Now(house, fixedTerm)).State.ShouldBe(ContractLife.Expired);
        (await Now(house, left)).State.ShouldBe(ContractLife.Expired);
        (await Now(house, renewing)).ShouldSatisfyAllConditions(now => now.State.ShouldBe(ContractLife.InForce), now => now.EndsOn.ShouldBe(ends));
        (await office.Facts(renewing.Id.Value)).ShouldContain(nameof(ContractRenewed));

        (await manager.Send("POST", paths[0] + "/moves", new JsonObject { ["to"] = "inForce", ["until"] = Day(house, -5) })).ErrorsAbout.ShouldBe(["until"]);
        var again = await manager.Send("POST", paths[0] + "/moves", new JsonObject { ["to"] = "inForce", ["until"] = Day(house, 365), ["yearlyCost"] = 12 });
        again.ErrorsAbout.ShouldBe(["currency"]);
        again = await manager.Send("POST", paths[0] + "/moves", new JsonObject { ["to"] = "inForce", ["until"] = Day(house, 365) });
        (again.Json["state"]!.ToString(), again.Json["noticeBy"]!.ToString()).ShouldBe(("inForce", Day(house, 355)), again.Text);
        (await manager.Send("POST", paths[1] + "/renewals", new JsonObject { ["until"] = Day(house, 900) })).Status.ShouldBeLessThan(300);
        (await manager.Send("POST", paths[1] + "/moves", new JsonObject { ["to"] = "terminated" })).ErrorsAbout.ShouldBe(["reason"]);
        (await manager.Send("POST", paths[1] + "/moves", new JsonObject { ["to"] = "terminated", ["reason"] = "By agreement" })).Json["state"]!.ToString().ShouldBe("terminated");
        (await manager.Get($"{Contracts}?supplier={SupplierKind.Kind.NumberOf(supplier)}&sort=noticeBy&state=open")).Json["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Its_pages_show_how_long_it_holds_what_it_covers_and_who_answers_for_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (office, supplier) = await Supplier(house);
        var service = await house.Do((AddService add) => add.Run(new($"Lines {Guid.CreateVersion7():N}"), Census.Tandem));
        var contract = await InForce(house, supplier, new(EndsOn: Day(house, 100), NoticeDays: 80, RenewsForMonths: 12, Services: [service.Id], YearlyCost: 9_000, Currency: "EUR"));
        var item = await house.Do((AddConfigurationItem add) => add.Run(new($"router {Guid.CreateVersion7():N}", "Server"), Census.Tandem));
        await house.Do((LinkRecords link) => link.Run(new(ContractKind.Key(contract.Id), ContractStore.Covers, ConfigurationItemKind.Key(item.Id)), Census.Tandem));
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        foreach (var (path, words) in new[]
        {
            (ContractKind.Kind.PathOf(contract), new[] { "20 days left", "Unless notice is given until then, it goes on for 12 months", "Nobody answers for this contract", ConfigurationItemKind.Kind.NumberOf(item), "9,000" }),
            (SupplierKind.Kind.PathOf(supplier), ["20 days for notice", ContractKind.Kind.NumberOf(contract)]),
            (ServiceKind.Kind.PathOf(service), ["Rests on suppliers", supplier.Name, "Goes on after"]),
            (ConfigurationItemKind.Kind.PathOf(item), ["Covered by", contract.Title]),
            ($"/contracts?supplier={SupplierKind.Kind.NumberOf(supplier)}", [contract.Title]),
            ("/contracts", ["Notice due in 30 days"]),
            ("/suppliers", [supplier.Name]),
            ("/contracts/new", ["Period of notice"]),
            ("/suppliers/new", ["Category"]),
        })
        {
            await visitor.Open(path);
            visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
            foreach (var word in words)
                visitor.Page.Body!.TextContent.ShouldContain(word, customMessage: path);
        }

        await visitor.Open($"/contracts/new?supplier={SupplierKind.Kind.NumberOf(supplier)}");
        await visitor.Submit("#form-create", ("title", "Spare parts"), ("startsOn", "2026-01-01"), ("services", ServiceKind.Kind.NumberOf(service)));
        visitor.Place.ShouldStartWith("/contracts/CON-");
        visitor.Page.Body!.TextContent.ShouldContain("Spare parts");
    }

    private static async Task<(Office, Supplier)> Supplier(House house)
    {
        var office = await Office.In(house);
        var supplier = await house.Do((AddSupplier add) => add.Run(new($"Alpennetz {Guid.CreateVersion7():N}"), Census.Tandem));
        await house.Do((MoveSupplier move) => move.Run(new(supplier.Id, SupplierLife.Active), Census.Tandem));
        return (office, supplier);
    }

    private static async Task<Contract> InForce(House house, Supplier supplier, AddContract.Request more)
    {
        var contract = await house.Do((AddContract add) => add.Run(more with { Title = $"Lines {Guid.CreateVersion7():N}", Supplier = supplier.Id, StartsOn = "2020-01-01" }, Census.Tandem));
        await house.Do((MoveContract move) => move.Run(new(contract.Id, ContractLife.InForce), Census.Tandem));
        return contract;
    }

    private static async Task Remind(House house)
    {
        await house.Do((RemindOfNotice remind) => remind.Run(default));
        await house.Settled();
    }

    private static async Task<List<int>> Reminded(House house, Id<Contract> contract) =>
        (await house.Read(all => all.Facts.Where(fact => fact.Record == contract.Value && fact.Name == nameof(ContractNoticeApproached)).OrderBy(fact => fact.Entry).ToListAsync())).ConvertAll(fact => fact.As<ContractNoticeApproached>().Left);

    private static Task<Contract> Now(House house, Contract contract) => house.Read(all => all.Contracts.AsNoTracking().SingleAsync(each => each.Id == contract.Id));

    private static Task<Id<Contract>> Id(House house, string path)
    {
        var serial = ContractKind.Kind.SerialOf(path.Split('/')[^1])!.Value;
        return house.Read(all => all.Contracts.Where(each => each.Serial == serial).Select(each => each.Id).SingleAsync());
    }

    private static string Day(House house, int days) => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string IsoEnd(House house, int days, int months) => DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime).AddDays(days).AddMonths(months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
