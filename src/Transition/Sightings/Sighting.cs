using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Sightings;

/// <summary>When an inventory told of an item last, and what it said. It changes with every run and means nothing by itself, so no fact tells it.</summary>
public sealed class Sighting : IDerived
{
    public Id<ConfigurationItem> Item { get; init; }

    /// <summary>The inventory, such as <c>netbox</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Exact to an hour: a run soon after another that says the same leaves it.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>What the item is called there.</summary>
    public string Name { get; set; } = "";

    /// <summary>The values that the inventory gave it; those it does not speak of are not among them.</summary>
    public CustomValues Attributes { get; set; } = CustomValues.None;

    internal bool Says(string name, CustomValues attributes) => Name == name && Attributes == attributes;

    internal void Hear(DateTimeOffset at, string name, CustomValues attributes) => (SeenAt, Name, Attributes) = (at, name, attributes);
}
