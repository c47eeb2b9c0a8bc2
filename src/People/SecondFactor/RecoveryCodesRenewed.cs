using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SecondFactor;

/// <summary>A person's old recovery codes open nothing any more.</summary>
public sealed record RecoveryCodesRenewed(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
