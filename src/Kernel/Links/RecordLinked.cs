using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Links;

/// <summary>A record was joined to another; each of the two tells it from its own side.</summary>
/// <param name="Relation">As named from this record's side.</param>
public sealed record RecordLinked(RecordKey About, Guid Link, string Relation, RecordKey Other) : IFact
{
    /// <summary>That there is another record is for those who work on this one: who may read this may not know of that.</summary>
    bool IFact.Internal => true;
}
