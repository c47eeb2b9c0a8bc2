using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>An item was the same as another: it is retired, and the other goes on for both.</summary>
public sealed record ConfigurationItemMerged(Id<ConfigurationItem> Item, Id<ConfigurationItem> Into) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
