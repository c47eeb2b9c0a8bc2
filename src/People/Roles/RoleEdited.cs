using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Roles;

/// <summary>What a role allows, or its name, was changed.</summary>
public sealed record RoleEdited(Id<Role> Role) : IFact
{
    RecordKey IFact.About => new("role", Role.Value);
}
