using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Inventories;
using Tandem.Transition.Precedence;
using Tandem.Transition.Reconciliation;

namespace Tandem.Tests.Transition;

/// <summary>What a changed rule would do is told by a trial before it is saved, and is what then happens.</summary>
public sealed class RuleTrialTests
{
    [Theory, Stores]
    public async Task What_a_rule_about_sources_would_change_is_told_and_happens_once_it_is_saved(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        await Take(house, InventoryTests.Dump);
        var sw1 = await Item(house, "sw1");
        await Describe(house, sw1, new { model = "Mine" });
        await Take(house, InventoryTests.Dump);
        await house.Do((EditConfigurationItem edit) => edit.Run(new(sw1.Id, Patch.Of("attributes", new { model = "Sheet's" })), Census.Tandem with { Cause = "import csv" }));
        var facts = await house.Read(all => all.Facts.CountAsync());

        var told = await Try(program, "reconciliation-rules", new { sources = "netbox, people", @class = "Hardware", attribute = "model" });
        told.GetProperty("valuesChanged").GetInt32().ShouldBe(1);
        var value = told.GetProperty("values")[0];
        (Text(value, "item"), Text(value, "field"), Text(value, "from"), Text(value, "fromSource"), Text(value, "to"), Text(value, "source"))
            .ShouldBe((ConfigurationItemKind.Kind.NumberOf(sw1), "attributes.model", "Mine", "people", "X20", "netbox"));
        Text((await Try(program, "reconciliation-rules", new { sources = "csv, people" })).GetProperty("values")[0], "to").ShouldBe("Sheet's", "a sheet is a source too");
        (await Try(program, "reconciliation-rules", new { sources = "people, netbox" })).GetProperty("valuesChanged").GetInt32().ShouldBe(0, "so it is without a rule");
        (await Try(program, "reconciliation-rules", new { sources = "netbox, people", @class = "Application" })).GetProperty("valuesChanged").GetInt32().ShouldBe(0, "it is about others");
        (await house.Read(all => all.Facts.CountAsync())).ShouldBe(facts, "nothing is saved");
        (await house.Read(all => all.Set<ReconciliationRule>().CountAsync())).ShouldBe(0);

        var rule = await house.Do((AddReconciliationRule add) => add.Run(new("people, netbox", "Hardware", "model"), Census.Tandem));
        var path = $"reconciliation-rules/{ReconciliationRule.Kind.NumberOf(rule)}";
        (await Try(program, path, new { sources = "netbox, people" })).GetProperty("valuesChanged").GetInt32().ShouldBe(1);
        (await Try(program, path, new { state = "retired" })).GetProperty("valuesChanged").GetInt32().ShouldBe(0);
        await house.Do((EditReconciliationRule edit) => edit.Run(new(rule.Id, Patch.Of("sources", "netbox, people")), Census.Tandem));
        await Take(house, InventoryTests.Dump);
        (await Item(house, "sw1")).Attributes.Values["model"]!.ToString().ShouldBe("X20");
    }

    [Theory, Stores]
    public async Task Of_two_inventories_the_one_that_goes_before_wins_whoever_told_last(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        await Take(house, InventoryTests.Dump);
        house.Clock.Move(TimeSpan.FromHours(2));
        await Take(house, InventoryTests.Dump.Replace("\"X20\"", "\"X99\"", StringComparison.Ordinal), "scanner");
        (await Item(house, "sw1")).Attributes.Values["model"]!.ToString().ShouldBe("X99");

        var told = await Try(program, "reconciliation-rules", new { sources = "netbox, scanner", attribute = "model" });
        told.GetProperty("values").EnumerateArray().Where(each => Text(each, "name") == "sw1").Select(each => (Text(each, "from"), Text(each, "to"), Text(each, "source"))).ShouldBe([("X99", "X20", "netbox")]);
        (await Try(program, "reconciliation-rules", new { sources = "scanner, netbox", attribute = "model" })).GetProperty("valuesChanged").GetInt32().ShouldBe(0);
    }

    [Theory, Stores]
    public async Task What_would_be_taken_for_one_and_what_no_longer_recognised_is_told_of_a_class(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var mine = await Add(house, "core", new() { ["serialNumber"] = "A-7" });
        var other = await Add(house, "core", new() { ["serialNumber"] = "A-9" });
        await Take(house, InventoryTests.Dump);
        (await Item(house, mine)).Name.ShouldBe("core", "sw1 was recognised by its serial number, and people go before");

        var told = await Try(program, "configuration-classes/Hardware", new { identifiedBy = new[] { "name" } });

        told.GetProperty("joined").EnumerateArray().Select(each => (Text(each, "item"), Text(each, "other"), Text(each, "by"))).ShouldBe([(ConfigurationItemKind.Kind.NumberOf(mine), ConfigurationItemKind.Kind.NumberOf(other), "name")]);
        told.GetProperty("madeAnew").EnumerateArray().Select(each => (Text(each, "item"), Text(each, "source"), Text(each, "called"))).ShouldBe([(ConfigurationItemKind.Kind.NumberOf(mine), "netbox", "sw1")]);
        (await Try(program, "configuration-classes/Hardware", new { identifiedBy = new[] { "serialNumber" } })).GetProperty("itemsMadeAnew").GetInt32().ShouldBe(0);
        (await program.PostAsJsonAsync("/api/v1/configuration-classes/Hardware/trial", new { identifiedBy = new[] { "wheels" } })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Try(program, "configuration-classes", new { name = "Balloon", identifiedBy = new[] { "name" } })).GetProperty("itemsJoined").GetInt32().ShouldBe(0);
        (await house.Read(all => all.Discrepancies.CountAsync(each => each.Nature == DiscrepancyNature.Duplicate))).ShouldBe(0, "nothing is saved");
    }

    [Theory, Stores]
    public async Task What_would_become_stale_or_fresh_is_told_on_the_form_too_which_keeps_what_was_typed(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var robot = await house.Enter("Robot", StandardRole.Administrator);
        using var program = await house.Program(robot);
        await Take(house, InventoryTests.Dump);
        house.Clock.Move(TimeSpan.FromDays(10));

        var told = await Try(program, "stale-rules?limit=1", new { days = 9, @class = "Hardware", source = "netbox" });
        (told.GetProperty("itemsStale").GetInt32(), told.GetProperty("stale").GetArrayLength()).ShouldBe((3, 1));
        (await program.PostAsJsonAsync("/api/v1/stale-rules", new { days = 9 })).StatusCode.ShouldBe(HttpStatusCode.Created);
        var loosened = await Try(program, "stale-rules/STR-1", new { days = 11 });
        loosened.GetProperty("itemsFresh").GetInt32().ShouldBeGreaterThan(3);
        (await Try(program, "stale-rules/STR-1", new { state = "retired" })).GetProperty("itemsFresh").GetInt32().ShouldBe(loosened.GetProperty("itemsFresh").GetInt32());

        await house.Let(robot);
        using var visitor = await house.SignedIn(robot);
        await visitor.Open("/stale-rules/STR-1/edit");
        visitor.Page.QuerySelector("#form-edit button[formaction='/stale-rules/STR-1/trial']").ShouldNotBeNull();
        await visitor.Press("#form-edit", "/stale-rules/STR-1/trial", ("days", "11"));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.Body!.TextContent.ShouldContain("nothing is saved");
        visitor.Page.QuerySelector("#form-edit input[name=days]")!.GetAttribute("value").ShouldBe("11");
        await visitor.Press("#form-edit", "/stale-rules/STR-1/trial", ("days", "0"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Open("/configuration-classes/new");
        await visitor.Press("#form-class", "/configuration-classes/trial", ("name", "Balloon"), ("identifiedBy", "name"));
        visitor.Page.Body!.TextContent.ShouldContain("Nothing would be otherwise");
        await visitor.Open("/reconciliation-rules/new");
        visitor.Page.QuerySelector("#form-create button[formaction='/reconciliation-rules/trial']").ShouldNotBeNull();
        (await program.GetFromJsonAsync<JsonElement>("/api/v1/stale-rules/STR-1")).GetProperty("days").GetInt32().ShouldBe(9);

        using var agent = await house.Program(await house.Enter("Ines", StandardRole.Agent));
        (await agent.PostAsJsonAsync("/api/v1/stale-rules/STR-1/trial", new { days = 11 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await agent.PostAsJsonAsync("/api/v1/reconciliation-rules/trial", new { sources = "netbox" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await program.PostAsJsonAsync("/api/v1/stale-rules/trial?limit=0", new { days = 9 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await program.PostAsJsonAsync("/api/v1/stale-rules/STR-99/trial", new { days = 9 })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> Try(HttpClient program, string path, object body)
    {
        var at = path.IndexOf('?', StringComparison.Ordinal);
        using var answer = await program.PostAsJsonAsync("/api/v1/" + (at < 0 ? path + "/trial" : path.Insert(at, "/trial")), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static Task<ConfigurationItem> Item(House house, string name) => house.Read(all => all.ConfigurationItems.AsNoTracking().SingleAsync(item => item.Name == name));

    private static Task<ConfigurationItem> Item(House house, ConfigurationItem item) => house.Read(all => all.ConfigurationItems.AsNoTracking().SingleAsync(each => each.Id == item.Id));

    private static Task<ConfigurationItem> Add(House house, string name, System.Text.Json.Nodes.JsonObject attributes) =>
        house.Do((AddConfigurationItem add) => add.Run(new(name, "Hardware", ItemLife.Live, Attributes: attributes), Census.Tandem));

    private static Task Describe(House house, ConfigurationItem item, object attributes) =>
        house.Do((EditConfigurationItem edit) => edit.Run(new(item.Id, Patch.Of("attributes", attributes)), Census.Tandem));

    private static Task<InventoryReport> Take(House house, string dump, string source = "netbox") =>
        house.Do((TakeInventory take) => take.Run(new(NetBoxReader.Read(dump) with { Source = source }), Census.Tandem));
}
