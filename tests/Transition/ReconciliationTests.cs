using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.ItemClasses;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;
using Tandem.Transition.Relations;
using Tandem.Transition.ServiceMap;
using Tandem.Transition.Sightings;

namespace Tandem.Tests.Transition;

/// <summary>Where systems and people say different things, rules decide whom to believe, and the rest is on a list for somebody to decide.</summary>
public sealed class ReconciliationTests
{
    [Theory, Stores]
    public async Task What_people_wrote_goes_before_an_import_and_the_conflict_is_listed_once(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Take(house, InventoryTests.Dump);
        var sw1 = await Item(house, "sw1");
        sw1.GivenBy("attributes.model", "X20").ShouldBe("netbox");
        await Describe(house, sw1, new { model = "X20 Pro", managementAddress = "10.9.9.9" });

        var rehearsed = await Take(house, InventoryTests.Dump, dry: true);
        rehearsed.ItemsKept.ShouldBe(1);
        rehearsed.Items.Single().Fields.ShouldBe([new("attributes.model", "X20 Pro", "X20", "people")]);
        (await Open(house)).ShouldBeEmpty("a dry run saves nothing");
        var kept = await Take(house, InventoryTests.Dump);

        (kept.ItemsKept, kept.ItemsChanged, kept.ItemsUnchanged).ShouldBe((1, 0, 5));
        var conflict = (await Open(house)).ShouldHaveSingleItem();
        (conflict.Nature, conflict.Item, conflict.Field, conflict.Source, conflict.Ours, conflict.OurSource, conflict.Theirs)
            .ShouldBe((DiscrepancyNature.Conflict, sw1.Id, "attributes.model", "netbox", "X20 Pro", "people", "X20"));
        var facts = await house.Read(each => each.Facts.CountAsync());
        await Take(house, InventoryTests.Dump);
        (await house.Read(each => each.Facts.CountAsync())).ShouldBe(facts, "run again it changes nothing");

        await Describe(house, sw1, new { model = "X20" });
        await Take(house, InventoryTests.Dump);
        (await Open(house)).ShouldBeEmpty("both say the same now");
    }

    [Theory, Stores]
    public async Task A_rule_says_whom_an_attribute_believes_the_nearest_one_first(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Take(house, InventoryTests.Dump);
        var sw1 = await Item(house, "sw1");
        await Describe(house, sw1, new { model = "Mine", manufacturer = "Mine" });
        await house.Do((AddReconciliationRule add) => add.Run(new("people, netbox"), Census.Tandem));
        var rule = await house.Do((AddReconciliationRule add) => add.Run(new("NetBox, people", "hardware", "model"), Census.Tandem));
        (rule.Class, rule.Sources).ShouldBe(("Hardware", "netbox, people"));

        var report = await Take(house, InventoryTests.Dump);

        report.Items.Single().Fields.OrderBy(each => each.Field).ShouldBe([new("attributes.manufacturer", "Mine", "Acme", "people"), new("attributes.model", "Mine", "X20")]);
        var now = await Item(house, "sw1");
        (now.Attributes.Values["model"]!.ToString(), now.GivenBy("attributes.model", "X20"), now.GivenBy("attributes.manufacturer", "Mine")).ShouldBe(("X20", "netbox", "people"));
        await house.Do((EditReconciliationRule edit) => edit.Run(new(rule.Id, Patch.Of("attribute", "manufacturer")), Census.Tandem));
        (await Take(house, InventoryTests.Dump)).ItemsChanged.ShouldBe(1);
        (await Open(house)).ShouldBeEmpty();
        await house.Do((MoveReconciliationRule move) => move.Run(new(rule.Id, ReconciliationRule.Retired), Census.Tandem));

        foreach (var wrong in new AddReconciliationRule.Request[] { new(null), new(" , "), new("netbox, NETBOX"), new("netbox", "Balloon"), new("netbox", "Server", "wheels"), new("csv, people") })
            await Should.ThrowAsync<Refused>(() => house.Do((AddReconciliationRule add) => add.Run(wrong, Census.Tandem)));
    }

    [Theory, Stores]
    public async Task A_conflict_is_settled_by_believing_the_source_or_let_be_until_it_says_something_new(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Take(house, InventoryTests.Dump);
        var (sw1, sw2) = (await Item(house, "sw1"), await Item(house, "sw2"));
        await Describe(house, sw1, new { model = "Mine" });
        await Describe(house, sw2, new { model = "Mine" });
        await Take(house, InventoryTests.Dump);
        var open = await Open(house);

        await house.Do((TakeSourceValue take) => take.Run(new(open.Single(each => each.Item == sw1.Id).Id), Census.Tandem));
        var kept = open.Single(each => each.Item == sw2.Id).Id;
        await house.Do((DismissDiscrepancy dismiss) => dismiss.Run(new(kept, "The label says so"), Census.Tandem));
        await Should.ThrowAsync<NoSuchMove>(() => house.Do((TakeSourceValue take) => take.Run(new(kept), Census.Tandem)));

        var now = await Item(house, "sw1");
        (now.Attributes.Values["model"]!.ToString(), now.GivenBy("attributes.model", "X20")).ShouldBe(("X20", "netbox"));
        await Take(house, InventoryTests.Dump);
        (await Open(house)).ShouldBeEmpty();
        await Take(house, InventoryTests.Dump.Replace("\"X20\"", "\"X30\"", StringComparison.Ordinal));
        (await Open(house)).ShouldHaveSingleItem().Theirs.ShouldBe("X30", "sw1 follows its source, sw2 is asked about again");
        await house.Do((DismissDiscrepancy dismiss) => dismiss.Run(new(kept), Census.Tandem));
        await house.Do((ReopenDiscrepancy reopen) => reopen.Run(new(kept), Census.Tandem));
        (await Open(house)).ShouldHaveSingleItem();
        await Should.ThrowAsync<Refused>(() => house.Do((RetireStaleItem retire) => retire.Run(new(kept), Census.Tandem)));
    }

    [Theory, Stores]
    public async Task Two_items_that_are_one_are_found_and_merged_with_all_that_hangs_on_them(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var person = await house.Enter("Olga");
        var (mine, spare) = (await Add(house, "switch", "A-7"), await Add(house, "spare", "A-7", "Network device"));
        await house.Do((EditConfigurationItem edit) => edit.Run(new(spare.Id, Patch.Of("owner", person.Id)), Census.Tandem));
        await Describe(house, spare, new { model = "X20" });
        var shop = await house.Do((AddConfigurationItem add) => add.Run(new("shop", "Application", ItemLife.Live), Census.Tandem));
        await house.Do((AddRelation add) => add.Run(new(shop.Id, "depends on", spare.Id), Census.Tandem));
        await house.Do((AddRelation add) => add.Run(new(spare.Id, "connects to", mine.Id), Census.Tandem));
        await house.Do((LinkRecords link) => link.Run(new(ConfigurationItemKind.Key(spare.Id), "relatesTo", ConfigurationItemKind.Key(shop.Id)), Census.Tandem));

        var incident = await house.Do((LogIncident log) => log.Run(new("The switch is down", Item: spare.Id), Census.Tandem));
        var problem = await house.Do((LogProblem log) => log.Run(new("Switches die", Item: spare.Id), Census.Tandem));
        (await Take(house, InventoryTests.Dump)).Rejected.ShouldContain(each => each.Where == "dcim.device:7");
        await house.Do((FindDuplicates find) => find.Run(CancellationToken.None));
        await house.Do((FindDuplicates find) => find.Run(CancellationToken.None));
        var duplicate = (await Open(house)).ShouldHaveSingleItem();
        (duplicate.Nature, duplicate.Item, duplicate.Other, duplicate.Field).ShouldBe((DiscrepancyNature.Duplicate, mine.Id, spare.Id, "serialNumber"));
        await Should.ThrowAsync<Refused>(() => house.Do((MergeDuplicates merge) => merge.Run(new(duplicate.Id, shop.Id), Census.Tandem)));
        await house.Do((MergeDuplicates merge) => merge.Run(new(duplicate.Id), Census.Tandem));

        var now = await Item(house, "switch");
        (now.Owner, now.Attributes.Values["model"]!.ToString(), (await Item(house, "spare")).State).ShouldBe((person.Id, "X20", ItemLife.Retired));
        (await house.Read(each => each.RelationsOf(mine.Id).Select(relation => relation.Relation).ToListAsync())).ShouldBe(["depends on"]);
        (await house.Read(each => each.RelationsOf(spare.Id).CountAsync())).ShouldBe(0);
        (await house.Read(each => each.Links.SingleAsync())).Source.ShouldBe(ConfigurationItemKind.Key(mine.Id));
        (await Take(house, InventoryTests.Dump)).ItemsRecognised.ShouldBe(1, "there is only one left that it could be");
        await house.Do((FindDuplicates find) => find.Run(CancellationToken.None));
        (await Open(house)).ShouldNotContain(each => each.Nature == DiscrepancyNature.Duplicate);
        await house.Settled();
        (await house.Read(each => each.Incidents.AsNoTracking().SingleAsync(one => one.Id == incident.Id))).Item.ShouldBe(mine.Id);
        (await house.Read(each => each.Problems.AsNoTracking().SingleAsync(one => one.Id == problem.Id))).Item.ShouldBe(mine.Id);
    }

    [Theory, Stores]
    public async Task What_one_source_knows_as_two_things_is_not_merged(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (one, two) = (await Add(house, "one", "S-1"), await Add(house, "two", "S-1"));
        await house.Do((FindDuplicates find) => find.Run(CancellationToken.None));
        var duplicate = (await Open(house)).ShouldHaveSingleItem();
        await house.Within(async services =>
        {
            var all = services.GetRequiredService<Store>();
            foreach (var item in new[] { one, two })
                all.Add(new ExternalKey { Source = "netbox", Key = item.Name, Kind = ConfigurationItemKind.Kind.Name, Record = item.Id.Value });
            all.Announce(new ConfigurationItemRecognised(one.Id, "netbox", one.Name), Census.Tandem);
            return await all.SaveChangesAsync();
        });

        (await Should.ThrowAsync<Refused>(() => house.Do((MergeDuplicates merge) => merge.Run(new(duplicate.Id), Census.Tandem)))).Message.ShouldContain("two things");
        await house.Do((FindDuplicates find) => find.Run(CancellationToken.None));
        (await Open(house)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_item_of_which_nobody_tells_any_more_is_stale_until_it_is_told_of_again_or_retired(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Take(house, InventoryTests.Dump);
        var without = InventoryTests.Dump.Replace("\"model\": \"ipam.ipaddress\"", "\"model\": \"ipam.other\"", StringComparison.Ordinal);
        (await Take(house, without)).Missing.Count.ShouldBe(1);
        (await Take(house, without)).Missing.Count.ShouldBe(1);
        (await Open(house)).ShouldHaveSingleItem().Nature.ShouldBe(DiscrepancyNature.Stale);
        await Take(house, InventoryTests.Dump);
        (await Open(house)).ShouldBeEmpty("it is told of again");

        var rule = await house.Do((AddStaleRule add) => add.Run(new(30, "hardware", "NetBox"), Census.Tandem));
        await house.Do((EditStaleRule edit) => edit.Run(new(rule.Id, Patch.Of("days", 20)), Census.Tandem));
        house.Clock.Move(TimeSpan.FromDays(19));
        await house.Settled();
        await house.Do((FindStaleItems find) => find.Run(CancellationToken.None));
        (await Open(house)).ShouldBeEmpty();
        house.Clock.Move(TimeSpan.FromDays(2));
        // The house looks by itself when a day is over, and two cannot do the same at once.
        await house.Settled();
        await house.Do((FindStaleItems find) => find.Run(CancellationToken.None));
        await house.Do((FindStaleItems find) => find.Run(CancellationToken.None));
        var stale = await Open(house);
        (await house.Read(each => each.ConfigurationItems.Where(item => stale.Select(one => one.Item).Contains(item.Id)).OrderBy(item => item.Name).Select(item => item.Name).ToListAsync())).ShouldBe(["R1", "X20 9", "sw1"], ignoreOrder: true, "sw2 is only planned");
        (await house.Do((ReadCompleteness read) => read.All(CancellationToken.None))).Gaps.Single(gap => gap.Title == "Stale").Count.ShouldBe(3);

        var sw1 = await Item(house, "sw1");
        await house.Do((RetireStaleItem retire) => retire.Run(new(stale.Single(each => each.Item == sw1.Id).Id), Census.Tandem));
        (await Item(house, "sw1")).State.ShouldBe(ItemLife.Retired);
        await house.Do(async (Store all) =>
        {
            var rack = await all.ConfigurationItems.SingleAsync(item => item.Name == "R1");
            rack.MoveTo(ItemLife.Retired);
            all.Announce(new ConfigurationItemMoved(rack.Id, ItemLife.Live, ItemLife.Retired), Census.Tandem);
            await all.SaveChangesAsync();
        });
        await house.Settled();
        (await Open(house)).ShouldHaveSingleItem("who is retired is no longer asked about");
        await house.Do((MoveStaleRule move) => move.Run(new(rule.Id, StaleRule.Retired), Census.Tandem));
        await house.Do((FindStaleItems find) => find.Run(CancellationToken.None));
        (await Open(house)).ShouldBeEmpty();
        foreach (var wrong in new AddStaleRule.Request[] { new(null), new(0), new(30, "Balloon"), new(30, null, "a,b") })
            await Should.ThrowAsync<Refused>(() => house.Do((AddStaleRule add) => add.Run(wrong, Census.Tandem)));
    }

    [Theory, Stores]
    public async Task A_sheet_is_a_source_too_and_a_value_that_is_no_longer_valid_is_told(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var mine = await Add(house, "switch", "A-7");
        await Describe(house, mine, new { model = "Mine" });
        var sheet = Census.Tandem with { Cause = "import csv" };
        await house.Do((EditConfigurationItem edit) => edit.Run(new(mine.Id, Patch.Of("attributes", new { model = "Theirs", assetTag = "T-1" })), sheet));
        var facts = await house.Read(each => each.Facts.CountAsync());
        await house.Do((EditConfigurationItem edit) => edit.Run(new(mine.Id, Patch.Of("attributes", new { model = "Theirs", assetTag = "T-1" })), sheet));

        (await house.Read(each => each.Facts.CountAsync())).ShouldBe(facts);
        var now = await Item(house, "switch");
        (now.Attributes.Values["model"]!.ToString(), now.Attributes.Values["assetTag"]!.ToString(), now.GivenBy("attributes.assetTag", "T-1")).ShouldBe(("Mine", "T-1", "csv"));
        (await Open(house)).ShouldHaveSingleItem().Source.ShouldBe("csv");
        (await house.Do((AddConfigurationItem add) => add.Run(new("other", "Server"), sheet))).Source.ShouldBe("csv");

        await Describe(house, mine, new { purchased = "2026-01-01" });
        var hardware = await house.Read(each => each.Set<ConfigurationClass>().AsNoTracking().SingleAsync(each => each.Name == "Hardware"));
        await house.Do((EditConfigurationClass edit) => edit.Run(
            new(hardware.Id, Patch.Of("attributes", hardware.Attributes.Select(each => each.Name == "purchased" ? each with { Type = CustomType.Number } : each).ToList())), Census.Tandem));
        (await house.Do((ReadCompleteness read) => read.All(CancellationToken.None))).Gaps.Single(gap => gap.Title == "Not valid").Items.Single().What.ShouldBe("Purchased");
    }

    [Theory, Stores]
    public async Task Pages_and_programs_see_the_list_and_decide(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var robot = await house.Enter("Robot", StandardRole.Administrator);
        using var program = await house.Program(robot);
        (await Read(program, "/api/v1/configuration-classes")).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(10, "the usual classes are there from the start");
        (await program.PostAsJsonAsync("/api/v1/reconciliation-rules", new { sources = "people, netbox", attribute = "model" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.PostAsJsonAsync("/api/v1/reconciliation-rules", new { sources = "people", attribute = "wheels" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsJsonAsync("/api/v1/stale-rules", new { days = 30 })).StatusCode.ShouldBe(HttpStatusCode.Created);
        await Take(house, InventoryTests.Dump);
        var sw1 = await Item(house, "sw1");
        await Describe(house, sw1, new { model = "Mine" });
        await Take(house, InventoryTests.Dump);

        await house.Let(robot);
        using var visitor = await house.SignedIn(robot);
        (await visitor.Open("/discrepancies?state=open")).Body!.TextContent.ShouldContain("netbox says \"X20\"");
        var page = await visitor.Open("/discrepancies/DSC-1");
        page.Body!.TextContent.ShouldContain("Two values for one attribute");
        (await visitor.Open(ConfigurationItemKind.Kind.PathOf(sw1))).QuerySelector("[title='Given by netbox']").ShouldNotBeNull();
        foreach (var path in new[] { "/reconciliation-rules?state=inUse", "/reconciliation-rules/new", "/stale-rules", "/stale-rules/new", "/configuration-quality" })
            (await visitor.Open(path)).QuerySelector("h1").ShouldNotBeNull(path);

        (await Read(program, "/api/v1/discrepancies?nature=conflict&state=open")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await program.PostAsJsonAsync("/api/v1/discrepancies/DSC-1/merge", new { })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await program.PostAsJsonAsync("/api/v1/discrepancies/DSC-1/source-value", new { })).IsSuccessStatusCode.ShouldBeTrue();
        (await program.PostAsJsonAsync("/api/v1/discrepancies/DSC-1/source-value", new { })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Read(program, "/api/v1/discrepancies/DSC-1")).GetProperty("state").GetString().ShouldBe("settled");
        using var stranger = await house.Program(await house.Enter("Rita", StandardRole.Requester));
        (await stranger.GetAsync("/api/v1/discrepancies/DSC-1")).IsSuccessStatusCode.ShouldBeFalse();
    }

    private static async Task<JsonElement> Read(HttpClient program, string path) => await program.GetFromJsonAsync<JsonElement>(path);

    private static Task<List<Discrepancy>> Open(House house) => house.Read(each => each.Discrepancies.AsNoTracking().Where(one => one.State == DiscrepancyLife.Open).OrderBy(one => one.Serial).ToListAsync());

    private static Task<ConfigurationItem> Item(House house, string name) => house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == name));

    private static Task<ConfigurationItem> Add(House house, string name, string serial, string of = "Hardware") =>
        house.Do((AddConfigurationItem add) => add.Run(new(name, of, ItemLife.Live, Attributes: new() { ["serialNumber"] = serial }), Census.Tandem));

    private static Task Describe(House house, ConfigurationItem item, object attributes) =>
        house.Do((EditConfigurationItem edit) => edit.Run(new(item.Id, Patch.Of("attributes", attributes)), Census.Tandem));

    private static Task<InventoryReport> Take(House house, string dump, bool dry = false) =>
        house.Do((TakeInventory take) => take.Run(new(NetBoxReader.Read(dump), dry), Census.Tandem));
}
