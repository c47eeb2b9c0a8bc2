using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>An item took over what was known of another that was the same.</summary>
public sealed record ConfigurationItemAbsorbed(Id<ConfigurationItem> Item, Id<ConfigurationItem> From) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
