using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>What is known of a configuration item was changed.</summary>
public sealed record ConfigurationItemEdited(Id<ConfigurationItem> Item) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
