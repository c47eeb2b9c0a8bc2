using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.StatusNotices;

/// <summary>The incident behind a notice is resolved, and whoever announced it is asked to say so.</summary>
/// <param name="Author">Null: a program announced it.</param>
public sealed record StatusEndProposed(Id<StatusNotice> Notice, Id<Incident> Incident, Id<Person>? Author) : IFact
{
    RecordKey IFact.About => StatusNoticeKind.Key(Notice);

    bool IFact.Internal => true;
}
