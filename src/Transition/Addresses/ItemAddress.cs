using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Addresses;

/// <summary>A word by which an item is known on the network, so that it is found by it without reading every item.</summary>
public sealed class ItemAddress : IDerived
{
    /// <summary>An address, a host name or a full name, in lower case.</summary>
    public required string Word { get; init; }

    public Id<ConfigurationItem> Item { get; init; }
}
