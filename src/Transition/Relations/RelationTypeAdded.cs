using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>Another way in which items belong together was described.</summary>
public sealed record RelationTypeAdded(Id<RelationType> Type, string Name) : IFact
{
    RecordKey IFact.About => RelationType.Key(Type);
}
