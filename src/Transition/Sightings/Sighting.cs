using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Sightings;

/// <summary>When an inventory told of an item last. It changes with every run and means nothing by itself, so no fact tells it.</summary>
public sealed class Sighting : IDerived
{
    public Id<ConfigurationItem> Item { get; init; }

    /// <summary>The inventory, such as <c>netbox</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Exact to an hour: a run soon after another leaves it.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
