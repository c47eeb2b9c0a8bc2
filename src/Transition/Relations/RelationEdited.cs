using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>How much an item needs another was changed.</summary>
public sealed record RelationEdited(Id<ItemRelation> Relation) : IFact
{
    RecordKey IFact.About => ItemRelation.Key(Relation);
}
