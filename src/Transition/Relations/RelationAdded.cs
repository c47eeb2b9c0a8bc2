using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Relations;

/// <summary>Two items belong together.</summary>
public sealed record RelationAdded(Id<ItemRelation> Relation, Id<ConfigurationItem> From, string Type, Id<ConfigurationItem> To) : IFact
{
    RecordKey IFact.About => ItemRelation.Key(Relation);
}
