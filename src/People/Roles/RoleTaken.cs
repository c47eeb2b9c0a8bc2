using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>A role was taken away from a person.</summary>
public sealed record RoleTaken(Id<Person> Person, Id<Role> Role, string Name, Id<Organisation>? Organisation) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
