using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>A relation ended, or was taken up again.</summary>
public sealed record RelationMoved(Id<ItemRelation> Relation, string From, string To) : IFact
{
    RecordKey IFact.About => ItemRelation.Key(Relation);
}
