using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SecondFactor;

/// <summary>A person's sign-in asks for a code from now on.</summary>
public sealed record SecondFactorStarted(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
