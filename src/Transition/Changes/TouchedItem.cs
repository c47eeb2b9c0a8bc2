using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Changes;

/// <summary>That a change touches an item.</summary>
public sealed class TouchedItem
{
    public Id<ConfigurationItem> Item { get; init; }

    public Id<Change> Change { get; init; }
}
