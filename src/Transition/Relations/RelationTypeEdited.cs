using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>How failures travel along a kind of relation was changed.</summary>
public sealed record RelationTypeEdited(Id<RelationType> Type) : IFact
{
    RecordKey IFact.About => RelationType.Key(Type);
}
