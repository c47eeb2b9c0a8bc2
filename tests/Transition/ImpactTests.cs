using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Improvement;
using Tandem.Tests.Operation.Events;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Changes;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Transition;

/// <summary>What a failure reaches, asked of the store, of the API and of pages; now and as it was.</summary>
public sealed class ImpactTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_edit_is_in_the_next_answer_and_the_past_stays_as_it_was(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (shop, cart, cache) = (await Item(house, "shop"), await Item(house, "cart"), await Item(house, "cache"));
        var first = await Relate(house, shop, cart);
        (await Hit(house, cart)).ShouldBe([("shop", "failed")]);
        house.Clock.Move(TimeSpan.FromHours(1));
        var before = house.Clock.GetUtcNow();
        house.Clock.Move(TimeSpan.FromHours(1));

        var second = await Relate(house, cart, cache);
        (await Hit(house, cache)).ShouldBe([("cart", "failed"), ("shop", "failed")]);
        await house.Do((EditRelation edit) => edit.Run(new(second.Id, Patch.Of("effect", FailureEffect.Degrades)), Census.Tandem));
        (await Hit(house, cache)).ShouldBe([("cart", "degraded"), ("shop", "degraded")]);
        await house.Do((EditConfigurationItem edit) => edit.Run(new(cart.Id, Patch.Of("name", "basket")), Census.Tandem));
        (await Hit(house, cache)).ShouldBe([("basket", "degraded"), ("shop", "degraded")]);
        await house.Do((MoveRelation move) => move.Run(new(first.Id, ItemRelation.Ended), Census.Tandem));
        (await Hit(house, cache)).ShouldBe([("basket", "degraded")]);
        await house.Do((MoveConfigurationItem move) => move.Run(new(cart.Id, ItemLife.Retired), Census.Tandem));
        (await Hit(house, cache)).ShouldBeEmpty();

        (await Hit(house, cart, before)).ShouldBe([("shop", "failed")]);
        (await Hit(house, cache, before)).ShouldBeEmpty("they were not related yet");
        (await Hit(house, shop, before, ImpactDirection.Up)).ShouldBe([("cart", "failed")]);
        (await Hit(house, shop, before.AddDays(-30), ImpactDirection.Up)).ShouldBeEmpty("there was nothing");
    }

    [Theory, Stores]
    public async Task The_same_questions_are_answered_the_same_from_memory_and_anew(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var dice = new Dice(7);
        List<ConfigurationItem> items = [];
        for (var at = 0; at < 25; at++)
            items.Add(await Item(house, $"item {at}"));
        string[] words = ["depends on", "hosts", "makes use of", "contains", "consists of", "connects to"];
        List<ItemRelation> relations = [];
        for (var at = 0; at < 60; at++)
        {
            var (from, to) = (items[dice.Roll(25)], items[dice.Roll(25)]);
            try
            {
                relations.Add(await house.Do((AddRelation add) => add.Run(new(from.Id, words[dice.Roll(words.Length)], to.Id, dice.Roll(3) == 0 ? "pool" : null, dice.Roll(2) + 1), Census.Tandem)));
            }
            catch (Tandem.Kernel.Refused)
            {
                continue;
            }

            if (at % 6 == 0)
                await house.Do((EditRelation edit) => edit.Run(new(relations[^1].Id, Patch.Of("group", "other")), Census.Tandem));
            if (at % 9 == 0)
                await house.Do((MoveRelation move) => move.Run(new(relations[^1].Id, ItemRelation.Ended), Census.Tandem));
            var asked = items[dice.Roll(25)];
            house.Clock.Move(TimeSpan.FromSeconds(1));
            (await Hit(house, asked)).ShouldBe(await Hit(house, asked, house.Clock.GetUtcNow()), $"after step {at}");
        }
    }

    [Theory, Stores]
    public async Task A_program_is_told_what_is_hit_and_why(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Robot", StandardRole.Administrator));
        var service = await house.Do((AddService add) => add.Run(new($"Shop {store}", Criticality: Criticality.Critical), Census.Tandem));
        var (front, one, two) = (await Item(house, "front", service.Id), await Item(house, "one"), await Item(house, "two"));
        foreach (var web in new[] { one, two })
            await house.Do((AddRelation add) => add.Run(new(front.Id, "depends on", web.Id, "web"), Census.Tandem));

        var answer = await program.GetFromJsonAsync<JsonElement>($"/api/v1/configuration-items/{Number(one)}/impact?direction=down");
        (answer.GetProperty("total").GetInt32(), answer.GetProperty("degraded").GetInt32()).ShouldBe((1, 1));
        var hit = answer.GetProperty("items")[0];
        hit.GetProperty("number").GetString().ShouldBe(Number(front));
        hit.GetProperty("effect").GetString().ShouldBe("degraded");
        hit.GetProperty("reason").GetString().ShouldBe("front depends on one and others, of which enough are left.");
        hit.GetProperty("path").EnumerateArray().Select(each => each.GetString()).ShouldBe([Number(one), Number(front)]);
        answer.GetProperty("services")[0].GetProperty("number").GetString().ShouldBe(ServiceKind.Kind.NumberOf(service));
        answer.GetProperty("services")[0].GetProperty("because").GetString().ShouldBe("front");
        await house.Do((MoveConfigurationItem move) => move.Run(new(two.Id, ItemLife.Retired), Census.Tandem));
        (await program.GetFromJsonAsync<JsonElement>($"/api/v1/configuration-items/{Number(one)}/impact")).GetProperty("items")[0].GetProperty("reason").GetString().ShouldBe("front depends on one and others, of which too few are left.");

        foreach (var wrong in new[] { "direction=sideways", "at=yesterday", "limit=0", "limit=10001" })
            (await program.GetAsync($"/api/v1/configuration-items/{Number(one)}/impact?{wrong}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, wrong);
        (await program.GetAsync("/api/v1/configuration-items/CI-999999/impact")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync($"/api/v1/services/{ServiceKind.Kind.NumberOf(service)}/impact")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "only what names items has such an address");
        using var stranger = await house.Program(await house.Enter("Rita", StandardRole.Requester));
        (await stranger.GetAsync($"/api/v1/configuration-items/{Number(one)}/impact")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task An_incident_shows_what_its_item_hits_to_those_who_work_on_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var mona = await house.SignedIn("Mona", StandardRole.Administrator);
        var (tills, till) = (await Item(house, $"tills {Guid.CreateVersion7():N}"), await Item(house, $"switch {Guid.CreateVersion7():N}"));
        await Relate(house, tills, till);

        await mona.Open("/incidents/new");
        await mona.Submit("#form-create", ("title", "The switch is dark"), ("item", Number(till)));
        mona.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        mona.Page.QuerySelector(".record-main")!.TextContent.ShouldContain($"{tills.Name} depends on {till.Name}.");
        await mona.Open($"/configuration-items/{Number(till)}/impact");
        mona.Page.QuerySelector("main")!.TextContent.ShouldContain(tills.Name);
        await mona.Open($"/configuration-items/{Number(tills)}");
        mona.Page.QuerySelector(".record-main")!.TextContent.ShouldContain("It stands on");

        var requester = await house.Enter("Rita", StandardRole.Requester);
        var reported = await house.Do((LogIncident log) => log.Run(new("Tills are dark", Requester: requester.Id, Item: till.Id), Census.Tandem));
        using var rita = await house.Program(requester);
        (await rita.GetStringAsync($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(reported)}")).ShouldNotContain(Number(till));
    }

    [Theory, Stores]
    public async Task A_change_and_an_alert_show_what_their_items_hit_and_what_they_stand_on_with_the_ways(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        using var watch = await Watch.In(house);
        var (power, till) = (await Item(house, $"power {Guid.CreateVersion7():N}"), await Item(house, $"till {Guid.CreateVersion7():N}"));
        await Relate(house, room.Switch, power);
        await Relate(house, till, room.Printer);
        var change = await room.Raise(new("Replace both", Items: [room.Switch.Id, room.Printer.Id]));
        await watch.Send(new JsonObject { ["name"] = "SwitchDown", ["labels"] = new JsonObject { ["host"] = room.Switch.Name } });
        var alert = await watch.Alert("SwitchDown");
        alert.Item.ShouldBe(room.Switch.Id);
        await house.Let(room.AgentPerson);
        using var ines = await house.SignedIn(room.AgentPerson);

        await ines.Open(ChangeKind.Kind.PathOf(change));
        var said = ines.Page.QuerySelector(".record-main")!.TextContent;
        said.ShouldContain($"{room.Server.Name} depends on {room.Switch.Name}.");
        said.ShouldContain($"{till.Name} depends on {room.Printer.Name}.");
        said.ShouldContain("What all of it stands on");
        said.ShouldContain($"{Number(room.Switch)} → {Number(power)}");
        await ines.Open(AlertKind.Kind.PathOf(alert));
        said = ines.Page.QuerySelector(".record-main")!.TextContent;
        said.ShouldContain($"{Number(room.Switch)} → {Number(room.Server)}");
        said.ShouldContain($"What {room.Switch.Name} stands on");
        said.ShouldNotContain(till.Name);

        using var program = await house.Program(room.AgentPerson);
        var incident = await house.Do((LogIncident log) => log.Run(new("The switch is dark", Item: room.Switch.Id), Census.Tandem));
        async Task<(string Item, string[] Hit)> Asked(string path)
        {
            var answer = await program.GetFromJsonAsync<JsonElement>($"/api/v1{path}");
            return (answer.GetProperty("item").GetString()!, [.. answer.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("number").GetString()!)]);
        }

        var (both, all) = await Asked($"{ChangeKind.Kind.PathOf(change)}/impact");
        both.ShouldBe($"{Number(room.Switch)}, {Number(room.Printer)}");
        all.ShouldBe([Number(room.Server), Number(till)], ignoreOrder: true);
        (await Asked($"{AlertKind.Kind.PathOf(alert)}/impact?direction=up")).Hit.ShouldBe([Number(power)]);
        (await Asked($"{IncidentKind.Kind.PathOf(incident)}/impact?direction=down")).Hit.ShouldBe([Number(room.Server)]);
        var bare = await house.Do((LogIncident log) => log.Run(new("Something is odd"), Census.Tandem));
        (await Asked($"{IncidentKind.Kind.PathOf(bare)}/impact")).Hit.ShouldBeEmpty();
        var requester = await house.Enter("Rita", StandardRole.Requester);
        var own = await house.Do((LogIncident log) => log.Run(new("Tills are dark", Requester: requester.Id, Item: room.Switch.Id), Census.Tandem));
        using var rita = await house.Program(requester);
        (await rita.GetAsync($"/api/v1{IncidentKind.Kind.PathOf(own)}/impact")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await rita.GetAsync($"/api/v1{IncidentKind.Kind.PathOf(incident)}/impact")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ines.Open($"/configuration-items/{Number(room.Switch)}");
        ines.Page.QuerySelector($".alert a[href='{AlertKind.Kind.PathOf(alert)}']").ShouldNotBeNull("the page of an item says what monitoring says of it");
    }

    private static async Task<IEnumerable<(string, string)>> Hit(House house, ConfigurationItem item, DateTimeOffset? at = null, ImpactDirection direction = ImpactDirection.Down) =>
        (await house.Do((ReadImpact read) => read.Of(item, direction, at, 100, Census.Tandem, CancellationToken.None))).Items.Select(each => (each.Name, each.Effect)).Order();

    private static Task<ConfigurationItem> Item(House house, string name, Id<Service>? service = null) =>
        house.Do((AddConfigurationItem add) => add.Run(new(name, "Application", ItemLife.Live, Service: service), Census.Tandem));

    private static Task<ItemRelation> Relate(House house, ConfigurationItem from, ConfigurationItem to) => house.Do((AddRelation add) => add.Run(new(from.Id, "depends on", to.Id), Census.Tandem));

    private static string Number(ConfigurationItem item) => ConfigurationItemKind.Kind.NumberOf(item);
}
