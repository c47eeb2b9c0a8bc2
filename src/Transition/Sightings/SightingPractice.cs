using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Transition.Sightings;

/// <summary>Sightings: when each inventory told of an item last, and after how long silence an item is stale.</summary>
public static class SightingPractice
{
    public static Practice Practice { get; } = new Practice("Sightings of items")
        .Record(StaleRule.Kind, Map, new Resource<StaleRule>(StaleRule.Kind)
            .Create<AddStaleRule, AddStaleRule.Request>()
            .Edit<EditStaleRule, EditStaleRule.Request>()
            .Move<MoveStaleRule, MoveStaleRule.Request>(StaleRule.InUse)
            .Move<MoveStaleRule, MoveStaleRule.Request>(StaleRule.Retired))
        .Table<Sighting>(Map)
        .Repeats<FindStaleItems>()
        .Uses(services => services.AddDoor<SourcesPanel>("configurationItem.panels", 20)
            .AddDestination(new(Place.Administration, "Stale rules", "/stale-rules?state=inUse", "clock-pause", 34, StaleRule.Kind.EditRight)))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, StaleRule.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, StaleRule.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, StaleRule.Kind.ReadRight)
        .Explains("Stale item", "A configuration item of which the inventory that knew it tells nothing any more.");

    private static void Map(EntityTypeBuilder<StaleRule> rule)
    {
        rule.HasIndex(row => new { row.State, row.Class, row.Source });
        rule.HasIndex(row => row.Class);
        rule.HasIndex(row => row.Source);
        rule.HasIndex(row => row.Days);
    }

    private static void Map(EntityTypeBuilder<Sighting> sighting)
    {
        sighting.ToTable("item_sightings");
        sighting.HasKey(row => new { row.Item, row.Source });
        sighting.HasIndex(row => new { row.Source, row.SeenAt });
    }
}
