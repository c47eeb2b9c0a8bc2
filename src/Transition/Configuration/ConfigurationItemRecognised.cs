using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Configuration;

/// <summary>Another system knows this item too, under a key of its own.</summary>
public sealed record ConfigurationItemRecognised(Id<ConfigurationItem> Item, string Source, string Key) : IFact
{
    RecordKey IFact.About => ConfigurationItemKind.Key(Item);
}
