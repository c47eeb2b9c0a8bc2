using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Cab;

/// <summary>Somebody is told what the board decided.</summary>
public sealed record MinutesShared(Id<CabMeeting> Meeting, Id<Person> Person) : IFact
{
    RecordKey IFact.About => CabKind.Key(Meeting);

    bool IFact.Internal => true;
}
