using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>A configuration item went live, was retired, or came back.</summary>
public sealed record ConfigurationItemMoved(Id<ConfigurationItem> Item, string From, string To) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
