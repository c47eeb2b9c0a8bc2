using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>Somebody came in by a link made for the person.</summary>
public sealed record SignInLinkUsed(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);

    bool IFact.Internal => true;
}
