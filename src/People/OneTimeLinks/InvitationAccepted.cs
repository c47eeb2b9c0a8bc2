using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A person chose a password behind an invitation.</summary>
public sealed record InvitationAccepted(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
