using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.OneTimeLinks;

/// <summary>A link was made that signs the person in once.</summary>
public sealed record SignInOffered(Id<Person> Person) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);

    bool IFact.Internal => true;
}
