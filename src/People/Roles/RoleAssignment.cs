using Tandem.Kernel.Records;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.People.Roles;

/// <summary>One role given to one person, everywhere or for one organisation and those below it.</summary>
public sealed class RoleAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    public Id<Role> Role { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    public DateTimeOffset Since { get; init; }
}
