using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Roles;

/// <summary>A role is no longer in use.</summary>
public sealed record RoleRetired(Id<Role> Role) : IFact
{
    RecordKey IFact.About => new("role", Role.Value);
}
