using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>A configuration item was written down.</summary>
public sealed record ConfigurationItemAdded(Id<ConfigurationItem> Item, string Name, string Class) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
