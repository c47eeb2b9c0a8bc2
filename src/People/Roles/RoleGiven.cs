using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>A person was given a role.</summary>
public sealed record RoleGiven(Id<Person> Person, Id<Role> Role, string Name, Id<Organisation>? Organisation) : IFact
{
    RecordKey IFact.About => new("person", Person.Value);
}
