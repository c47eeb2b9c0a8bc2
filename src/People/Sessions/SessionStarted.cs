using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Sessions;

/// <summary>A person signed in.</summary>
public sealed record SessionStarted(Id<Person> Person, Guid Session, string How, string Address) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
