using Tandem.Interface.Readers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Interface.Navigation;

/// <summary>Where this reader can go: what the rooms show and the reader may see, in the order of the house.</summary>
public sealed class Destinations(House house, ResourceCatalogue resources, IEnumerable<Destination> others, Reader reader)
{
    /// <summary>The side navigation: first the reader's own, then the lifecycle, then who does it and how it is kept; nothing empty.</summary>
    public IEnumerable<NavigationGroup> Groups =>
        house.Rooms.Select(room => new NavigationGroup(room.Name, room.Question, [.. room.Practices.SelectMany(practice => practice.Navigation).Where(IsVisible)]))
            .OrderBy(group => group.Name == "People")
            .Prepend(new NavigationGroup(null, null, At(Place.Home)))
            .Append(new NavigationGroup("Administration", "How it is kept", At(Place.Administration)))
            .Where(group => group.Entries.Count > 0);

    public IReadOnlyList<NavigationEntry> Portal => At(Place.Portal);

    /// <summary>What this reader may write down anew.</summary>
    public IEnumerable<NavigationEntry> Creations => resources.All
        .Where(resource => resource.Creation is { } creation && reader.Actor.May(creation.Right))
        .Select(resource => new NavigationEntry($"New {resource.Kind.Noun}", $"/{resource.Kind.Plural}/new", "plus"));

    /// <summary>The icon with which a kind's list stands in the navigation.</summary>
    public string IconOf(RecordKind kind) =>
        house.Practices.SelectMany(practice => practice.Navigation).FirstOrDefault(entry => entry.Page == "/" + kind.Plural)?.Icon ?? "file-text";

    /// <summary>The entry that leads to a path: the one with the longest matching address.</summary>
    public static NavigationEntry? Current(IEnumerable<NavigationEntry> entries, string path) => entries
        .Where(entry => path == entry.Page || path.StartsWith(entry.Page.TrimEnd('/') + "/", StringComparison.Ordinal))
        .MaxBy(entry => entry.Page.Length);

    private List<NavigationEntry> At(Place place) =>
        [.. others.Where(other => other.Place == place).OrderBy(other => other.Order)
            .Select(other => new NavigationEntry(other.Label, other.Path, other.Icon, other.Right, other.Key)).Where(IsVisible)];

    private bool IsVisible(NavigationEntry entry) => entry.Right is null ? reader.IsSignedIn : reader.Actor.May(entry.Right);
}
