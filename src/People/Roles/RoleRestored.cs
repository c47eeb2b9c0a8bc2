using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Roles;

/// <summary>A retired role is in use again.</summary>
public sealed record RoleRestored(Id<Role> Role) : IFact
{
    RecordKey IFact.About => new("role", Role.Value);
}
