using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Transition;

/// <summary>What other systems know is taken over once, and recognised ever after.</summary>
public sealed class InventoryTests
{
    internal const string Dump = """
        [
          {"model": "contenttypes.contenttype", "fields": {"app_label": "dcim"}},
          {"model": "dcim.site", "pk": 1, "fields": {"name": "North", "status": "active", "region": null, "facility": "", "physical_address": ""}},
          {"model": "dcim.rack", "pk": 1, "fields": {"name": "R1", "status": "active", "site": 1, "location": null, "serial": "", "asset_tag": null, "u_height": 42}},
          {"model": "dcim.manufacturer", "pk": 4, "fields": {"name": "Acme"}},
          {"model": "dcim.devicetype", "pk": 2, "fields": {"model": "X20", "manufacturer": 4}},
          {"model": "dcim.devicerole", "pk": 1, "fields": {"name": "Access Switch"}},
          {"model": "dcim.devicerole", "pk": 2, "fields": {"name": "PDU"}},
          {"model": "dcim.device", "pk": 7, "fields": {"name": "sw1", "device_type": 2, "role": 1, "rack": 1, "site": 1, "location": null, "serial": "A-7", "asset_tag": null, "status": "active", "cluster": null}},
          {"model": "dcim.device", "pk": 8, "fields": {"name": "sw2", "device_type": 2, "role": 1, "rack": 1, "site": 1, "location": null, "serial": "A-8", "asset_tag": null, "status": "planned", "cluster": null}},
          {"model": "dcim.device", "pk": 9, "fields": {"name": null, "device_type": 2, "role": 2, "rack": 1, "site": 1, "location": null, "serial": "", "asset_tag": null, "status": "active", "cluster": null}},
          {"model": "dcim.interface", "pk": 1, "fields": {"device": 7, "name": "e1"}},
          {"model": "dcim.interface", "pk": 2, "fields": {"device": 8, "name": "e1"}},
          {"model": "dcim.powerport", "pk": 1, "fields": {"device": 7, "name": "p"}},
          {"model": "dcim.poweroutlet", "pk": 1, "fields": {"device": 9, "name": "o"}},
          {"model": "dcim.cabletermination", "pk": 1, "fields": {"cable": 1, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 1}},
          {"model": "dcim.cabletermination", "pk": 2, "fields": {"cable": 1, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 2}},
          {"model": "dcim.cabletermination", "pk": 3, "fields": {"cable": 2, "cable_end": "A", "termination_type": ["dcim", "powerport"], "termination_id": 1}},
          {"model": "dcim.cabletermination", "pk": 4, "fields": {"cable": 2, "cable_end": "B", "termination_type": ["dcim", "poweroutlet"], "termination_id": 1}},
          {"model": "dcim.cabletermination", "pk": 5, "fields": {"cable": 3, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 99}},
          {"model": "dcim.cabletermination", "pk": 6, "fields": {"cable": 3, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 1}},
          {"model": "ipam.ipaddress", "pk": 3, "fields": {"address": "10.0.0.7/24", "status": "active", "dns_name": "", "assigned_object_type": ["dcim", "interface"], "assigned_object_id": 1}},
          {"model": "virtualization.virtualmachine", "pk": 1, "fields": {"name": "", "status": "active", "cluster": null, "device": null}}
        ]
        """;

    [Theory, Stores]
    public async Task On_a_page_and_by_a_program_an_inventory_is_tried_before_it_is_taken_over(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var person = await house.Enter("Mona", StandardRole.Manager);
        await house.Let(person);
        using var mona = await house.SignedIn(person);
        await mona.Open("/configuration-items");
        mona.Page.QuerySelector("a[href='/configuration-items/inventories']").ShouldNotBeNull();
        await mona.Open("/configuration-items/inventories");

        await mona.Send("#form-inventory", [("source", "netbox"), ("act", "try")], ("file", "netbox.json", Dump));
        mona.Status.ShouldBe(HttpStatusCode.OK);
        mona.Page.Body!.TextContent.ShouldContain("nothing is saved");
        mona.Page.Body!.TextContent.ShouldContain("sw1");
        (await house.Read(each => each.ConfigurationItems.CountAsync())).ShouldBe(0);
        await mona.Send("#form-inventory", [("source", "netbox"), ("act", "take")], ("file", "netbox.json", Dump));
        (await house.Read(each => each.ConfigurationItems.CountAsync())).ShouldBe(6);
        await mona.Send("#form-inventory", [("source", "netbox"), ("act", "take")], ("file", "netbox.json.xz", "no xz at all"));
        mona.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var program = await house.Program(person);
        async Task<(int Status, JsonNode Json)> Post(string query, string body)
        {
            using var answer = await program.PostAsync("/api/v1/inventories?" + query, new StringContent(body));
            return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
        }

        var again = await Post("source=netbox", Dump);
        (again.Status, again.Json["itemsCreated"]!.GetValue<int>(), again.Json["itemsUnchanged"]!.GetValue<int>()).ShouldBe((200, 0, 6));
        var table = await Post("source=topology&dryRun=true", "from,relation,to\ncart,depends on,cache\n");
        (table.Status, table.Json["dryRun"]!.GetValue<bool>(), table.Json["itemsCreated"]!.GetValue<int>()).ShouldBe((200, true, 2));
        (await house.Read(each => each.ConfigurationItems.CountAsync())).ShouldBe(6);
        foreach (var (query, body, status) in new[] { ("source=nobody", Dump, 422), ("", Dump, 422), ("source=netbox", "no dump", 422), ("source=cyclonedx", "[]", 422), ("source=netbox&dryRun=perhaps", Dump, 400) })
            (await Post(query, body)).Status.ShouldBe(status, query);
        using var stranger = await house.Program(await house.Enter("Rita", StandardRole.Requester));
        using var refused = await stranger.PostAsync("/api/v1/inventories?source=netbox", new StringContent(Dump));
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Stores]
    public async Task A_dump_becomes_items_and_relations_and_a_second_run_changes_nothing(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);

        var rehearsed = await Take(house, NetBoxReader.Read(Dump), dry: true);
        (await house.Read(each => each.ConfigurationItems.CountAsync())).ShouldBe(0, "a dry run saves nothing");
        var first = await Take(house, NetBoxReader.Read(Dump));

        (first.Objects, first.ItemsCreated, first.RelationsCreated).ShouldBe((22, 6, 7));
        (rehearsed.ItemsCreated, rehearsed.RelationsCreated).ShouldBe((6, 7));
        first.Rejected.Select(each => each.Where).ShouldBe(["virtualization.virtualmachine:1", "dcim.cable:3"]);
        var sw1 = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "sw1"));
        (sw1.Class, sw1.State, sw1.Source, sw1.Attributes.Values["manufacturer"]!.ToString()).ShouldBe(("Network device", ItemLife.Live, "netbox", "Acme"));
        (await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "sw2"))).State.ShouldBe(ItemLife.Planned);
        (await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "X20 9"))).Class.ShouldBe("Power device");
        (await house.Read(each => each.RelationsOf(sw1.Id).Select(relation => relation.Relation).ToListAsync())).Order().ShouldBe(["connects to", "contains", "has address", "powers"]);

        var facts = await house.Read(each => each.Facts.CountAsync());
        var second = await Take(house, NetBoxReader.Read(Dump));
        (second.ItemsCreated, second.ItemsChanged, second.ItemsUnchanged, second.RelationsCreated, second.RelationsUnchanged, second.RelationsEnded).ShouldBe((0, 0, 6, 0, 7, 0));
        (await house.Read(each => each.Facts.CountAsync())).ShouldBe(facts);
    }

    [Theory, Stores]
    public async Task What_the_source_no_longer_says_is_ended_or_told_and_what_people_wrote_stays(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Take(house, NetBoxReader.Read(Dump));
        var sw1 = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "sw1"));
        await house.Do((EditConfigurationItem edit) => edit.Run(new(sw1.Id, Patch.Of("attributes", new { managementAddress = "10.9.9.9" })), Census.Tandem));
        var sw2 = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "sw2"));
        var owner = await house.Do((AddRelation add) => add.Run(new(sw2.Id, "depends on", sw1.Id), Census.Tandem));

        var later = await Take(house, NetBoxReader.Read(Dump.Replace("\"sw1\"", "\"sw1-new\"", StringComparison.Ordinal)
            .Replace("\"cable\": 1, \"cable_end\": \"B\"", "\"cable\": 8, \"cable_end\": \"B\"", StringComparison.Ordinal).Replace("\"model\": \"ipam.ipaddress\"", "\"model\": \"ipam.other\"", StringComparison.Ordinal)));

        (later.ItemsChanged, later.RelationsEnded, later.Missing.Count).ShouldBe((1, 2, 1));
        var now = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Id == sw1.Id));
        now.Name.ShouldBe("sw1-new");
        now.Attributes.Values["managementAddress"]!.ToString().ShouldBe("10.9.9.9");
        (await house.Read(each => each.ItemRelations.AsNoTracking().SingleAsync(relation => relation.Id == owner.Id))).State.ShouldBe(ItemRelation.Current, "it is not the source's");
    }

    [Theory, Stores]
    public async Task What_is_there_already_is_recognised_by_what_its_class_says_and_a_doubt_is_told(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var mine = await house.Do((AddConfigurationItem add) => add.Run(new("my switch", "Network device", ItemLife.Live, Attributes: new() { ["serialNumber"] = "A-7" }), Census.Tandem));
        foreach (var name in new[] { "twin", "other twin" })
            await house.Do((AddConfigurationItem add) => add.Run(new(name, "Hardware", ItemLife.Live, Attributes: new() { ["serialNumber"] = "A-8" }), Census.Tandem));

        var report = await Take(house, NetBoxReader.Read(Dump));

        (report.ItemsRecognised, report.ItemsCreated, report.ItemsChanged).ShouldBe((1, 4, 1));
        var now = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Id == mine.Id));
        (now.Name, now.Attributes.Values["model"]!.ToString()).ShouldBe(("my switch", "X20"), "what people wrote stays, what they left empty is filled");
        report.Rejected.Single(each => each.Where == "dcim.device:8").Reason.ShouldContain("could be any of");
        (await Take(house, NetBoxReader.Read(Dump))).ItemsRecognised.ShouldBe(0);
    }

    [Theory, Stores]
    public async Task A_table_of_relations_takes_items_of_the_name_and_makes_the_others(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await house.Do((AddConfigurationItem add) => add.Run(new("cart", "Application", ItemLife.Live), Census.Tandem));
        var table = "from,relation,to\nshop,depends on,cart\ncart,depends on,cache\ncart,Is Used By,shop\nshop,admires,cart\nshop,,cart\n";

        var first = await Take(house, TopologyReader.Read(new StringReader(table), "Application component"));
        (first.ItemsCreated, first.ItemsRecognised, first.RelationsCreated).ShouldBe((2, 1, 2));
        first.Rejected.Select(each => each.Where).Order().ShouldBe(["line 6", "shop admires cart"]);
        var second = await Take(house, TopologyReader.Read(new StringReader(table), "Application component"));
        (second.ItemsCreated, second.ItemsRecognised, second.RelationsCreated).ShouldBe((0, 0, 0));
        Should.Throw<InvalidDataException>(() => TopologyReader.Read(new StringReader("a,b\n1,2\n"), "Server"));
        foreach (var junk in new[] { "", "{}", "[1]", "[{\"model\": \"dcim.site\"}]", "[{\"model\": 7, \"pk\": 1, \"fields\": {}}]" })
            Should.Throw<InvalidDataException>(() => NetBoxReader.Read(junk), junk);
    }

    [Theory, Stores]
    public async Task A_catalogue_and_a_bill_of_materials_are_taken_over(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        const string Catalogue = """
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata: { name: shop, title: The shop }
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: cart }
            spec: { type: service, lifecycle: experimental, system: shop, dependsOn: ["resource:carts", "component:default/nowhere"], providesApis: [cart-api] }
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: { name: cart-api }
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: { name: carts, namespace: default }
            spec: { type: database }
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: { name: people }
            ---
            kind: Component
            """;
        var report = await Take(house, BackstageReader.Read(new StringReader(Catalogue)));
        (report.ItemsCreated, report.RelationsCreated).ShouldBe((4, 3));
        report.Rejected.Select(each => each.Where).ShouldBe(["document 6", "component:default/cart depends on component:default/nowhere"]);
        var cart = await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "cart"));
        (cart.Class, cart.State).ShouldBe(("Application component", ItemLife.Planned));
        (await house.Read(each => each.RelationsOf(cart.Id).Select(relation => relation.Relation).ToListAsync())).Order().ShouldBe(["depends on", "is part of", "runs on"]);

        const string Bill = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "metadata": {"component": {"bom-ref": "root", "type": "application", "name": "till", "version": "2.0"}},
             "components": [{"bom-ref": "a", "type": "library", "name": "json", "group": "org.x", "version": "1.1", "purl": "pkg:maven/org.x/json@1.1"}, {"bom-ref": "b", "type": "library", "name": "log", "version": "3"}, {"type": "library"}],
             "dependencies": [{"ref": "root", "dependsOn": ["a", "b"]}, {"ref": "a", "dependsOn": ["b"]}]}
            """;
        var bill = await Take(house, CycloneDxReader.Read(Bill));
        (bill.ItemsCreated, bill.RelationsCreated, bill.Rejected.Count).ShouldBe((3, 3, 1));
        (await house.Read(each => each.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == "org.x/json 1.1"))).Attributes.Values["packageUrl"]!.ToString().ShouldBe("pkg:maven/org.x/json@1.1");
        var again = await Take(house, CycloneDxReader.Read(Bill.Replace("\"a\"", "\"another reference\"", StringComparison.Ordinal)));
        (again.ItemsCreated, again.RelationsCreated, again.RelationsUnchanged).ShouldBe((0, 0, 3));
        Should.Throw<InvalidDataException>(() => CycloneDxReader.Read("{}"));
        Should.Throw<InvalidDataException>(() => BackstageReader.Read(new StringReader("a: [")));
    }

    private static Task<InventoryReport> Take(House house, Inventory inventory, bool dry = false) =>
        house.Do((TakeInventory take) => take.Run(new(inventory, dry), Census.Tandem));
}
