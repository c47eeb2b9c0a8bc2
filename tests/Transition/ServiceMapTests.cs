using System.Net;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;
using Tandem.Transition.Relations;
using Tandem.Transition.ServiceMap;

namespace Tandem.Tests.Transition;

/// <summary>The part of the map one looks at, what changed on it, and what it does not know.</summary>
public sealed class ServiceMapTests
{
    [Theory, Stores]
    public async Task A_service_is_drawn_with_what_it_stands_on_now_and_as_it_was(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var service = await house.Do((AddService add) => add.Run(new("Shop"), Census.Tandem));
        var (front, cart, cache, other) = (await Item(house, "front", service), await Item(house, "cart"), await Item(house, "cache"), await Item(house, "other"));
        await Relate(house, front, "depends on", cart);
        await Relate(house, other, "depends on", cart);
        await Relate(house, cart, "connects to", front);
        house.Clock.Move(TimeSpan.FromDays(1));
        var before = house.Clock.GetUtcNow();
        house.Clock.Move(TimeSpan.FromDays(1));
        await Relate(house, cart, "makes use of", cache);

        var now = await Draw(house, service, null, cache);
        now.Nodes.Select(node => (node.Name, node.Health)).ShouldBe([("front", ItemHealth.Degraded), ("cart", ItemHealth.Degraded), ("cache", ItemHealth.Failed)]);
        now.Edges.Select(edge => $"{edge.From.Name} {edge.Relation} {edge.To.Name}").ShouldBe(["cart connects to front", "cart makes use of cache", "front depends on cart"]);
        (await Draw(house, service, null, null, before)).Nodes.Select(node => node.Name).ShouldBe(["front", "cart"]);
        (await Draw(house, null, cart, null)).Nodes.Select(node => node.Name).ShouldBe(["cart", "front", "cache", "other"], ignoreOrder: true);
        (await Draw(house, service, null, null, before.AddDays(-10))).Nodes.ShouldBeEmpty();

        await house.Do((EditConfigurationItem edit) => edit.Run(new(cart.Id, Patch.Of("name", "basket")), Census.Tandem));
        await house.Do((MoveConfigurationItem move) => move.Run(new(other.Id, ItemLife.Retired), Census.Tandem));
        var changes = await house.Do((ReadMapChanges read) => read.Between(before, house.Clock.GetUtcNow(), CancellationToken.None));
        changes.Select(change => (change.What, change.Name)).ShouldBe([("itemRetired", "other"), ("itemChanged", "basket (Application)"), ("relationAdded", "basket makes use of cache")]);
        (await house.Do((ReadMapChanges read) => read.Between(before, before, CancellationToken.None))).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_the_map_does_not_know_is_found(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var owner = await house.Enter("Olga");
        var (known, lone) = (await Item(house, "known", null, "Database"), await Item(house, "lone"));
        await Relate(house, known, "depends on", await Item(house, "other"));
        await house.Do((EditConfigurationItem edit) => edit.Run(new(known.Id, Patch.Of("owner", owner.Id)), Census.Tandem));
        await house.Do((EditConfigurationItem edit) => edit.Run(new(lone.Id, Patch.Of("endOfSupport", "2001-01-01")), Census.Tandem));

        var (live, gaps) = await house.Do((ReadCompleteness read) => read.All(CancellationToken.None));

        live.ShouldBe(3);
        gaps.Select(gap => (gap.Title, string.Join(",", gap.Items.Select(item => item.Name)))).ShouldBe(
            [("No owner", "lone,other"), ("Incomplete", "known"), ("Not valid", ""), ("In conflict", ""), ("Duplicates", ""), ("Stale", ""), ("Orphans", "lone"), ("Past their support", "lone")]);
        gaps[1].Items[0].What.ShouldBe("Engine");
    }

    [Theory, Stores]
    public async Task The_pages_of_the_map_say_all_of_it_without_script(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var mona = await house.SignedIn("Mona", StandardRole.Administrator);
        foreach (var page in new[] { "/service-map", "/service-map/changes", "/configuration-quality", "/configuration-items", "/relations", "/relation-types" })
        {
            await mona.Open(page);
            mona.Status.ShouldBe(HttpStatusCode.OK, page);
        }

        var service = await house.Do((AddService add) => add.Run(new("Shop"), Census.Tandem));
        await mona.Open($"/service-map?service={ServiceKind.Kind.NumberOf(service)}");
        mona.Page.QuerySelector(".empty-state")!.TextContent.ShouldContain("Nothing is known of it yet");
        var (front, cart) = (await Item(house, "front", service), await Item(house, "cart"));
        await Relate(house, front, "depends on", cart);
        await mona.Open($"/service-map?service={ServiceKind.Kind.NumberOf(service)}&failed={ConfigurationItemKind.Kind.NumberOf(cart)}");
        mona.Page.QuerySelector($"tr[data-id='{ConfigurationItemKind.Kind.NumberOf(front)}']")!.GetAttribute("data-tone").ShouldBe("bad");
        mona.Page.QuerySelector(".map-ties tbody")!.TextContent.ShouldContain("depends on");
        await mona.Open("/service-map/changes");
        mona.Page.QuerySelector("main")!.TextContent.ShouldContain("front depends on cart");
        await mona.Open("/service-map?item=CI-999");
        mona.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<MapView> Draw(House house, Service? service, ConfigurationItem? item, ConfigurationItem? failed, DateTimeOffset? at = null) =>
        house.Do((ReadMap read) => read.Of(service, item, failed, at, CancellationToken.None));

    private static Task<ConfigurationItem> Item(House house, string name, Service? service = null, string @class = "Application") =>
        house.Do((AddConfigurationItem add) => add.Run(new(name, @class, ItemLife.Live, Service: service?.Id), Census.Tandem));

    private static Task<ItemRelation> Relate(House house, ConfigurationItem from, string words, ConfigurationItem to) => house.Do((AddRelation add) => add.Run(new(from.Id, words, to.Id), Census.Tandem));
}
