using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A link to set the password anew was sent.</summary>
public sealed record ResetRequested(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
