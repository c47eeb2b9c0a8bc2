using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Maintenance;

/// <summary>A time in which work on items is agreed: of a maintenance window, or of a change that was approved.</summary>
/// <param name="Record">The window or the change.</param>
/// <param name="Items">What is worked on; with a service, also every item by which it is delivered.</param>
/// <param name="Interrupts">What is worked on is not there for its users meanwhile.</param>
public sealed record PlannedWindow(
    RecordKey Record, string Number, string Title, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<Id<ConfigurationItem>> Items, Id<Service>? Service, bool Interrupts)
{
    /// <summary>Whether work on this item, or on the service it delivers, is agreed.</summary>
    public bool Covers(Id<ConfigurationItem>? item, Id<Service>? service) =>
        (item is { } one && Items.Contains(one)) || (service is { } whole && Service == whole && (Items.Count == 0 || item is null));
}
