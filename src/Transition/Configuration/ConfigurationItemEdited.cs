using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>What is known of a configuration item was changed.</summary>
/// <param name="Source">The other system that found it different; null: somebody here changed it.</param>
public sealed record ConfigurationItemEdited(Id<ConfigurationItem> Item, string? Source = null) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
