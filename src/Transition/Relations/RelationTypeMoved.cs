using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Relations;

/// <summary>A relation type was taken out of use, or into use again.</summary>
public sealed record RelationTypeMoved(Id<RelationType> Type, string From, string To) : IFact
{
    RecordKey IFact.About => RelationType.Key(Type);
}
