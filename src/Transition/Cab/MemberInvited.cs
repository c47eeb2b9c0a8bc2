using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Cab;

/// <summary>Somebody is asked to a meeting of the board.</summary>
public sealed record MemberInvited(Id<CabMeeting> Meeting, Id<Person> Person) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);

    bool IFact.Internal => true;
}
