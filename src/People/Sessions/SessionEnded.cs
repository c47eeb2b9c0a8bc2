using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Sessions;

/// <summary>A person was signed out of one browser.</summary>
public sealed record SessionEnded(Id<Person> Person, Guid Session) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
