using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SecondFactor;

/// <summary>A person's sign-in asks for no code any more.</summary>
public sealed record SecondFactorEnded(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
