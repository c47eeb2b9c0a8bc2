using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Roles;

/// <summary>A role was made.</summary>
public sealed record RoleCreated(Id<Role> Role) : IFact
{
    RecordKey IFact.About => new("role", Role.Value);
}
