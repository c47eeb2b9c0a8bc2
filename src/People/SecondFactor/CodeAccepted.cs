using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SecondFactor;

/// <summary>A person showed the code of their app.</summary>
public sealed record CodeAccepted(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
