namespace Tandem.People.Roles;

/// <summary>A role somebody holds, as the API shows it.</summary>
/// <param name="Role">The role's number.</param>
/// <param name="Organisation">The number of the organisation it is limited to; null: everywhere.</param>
public sealed record RoleView(string Role, string Name, string? Organisation, DateTimeOffset Since)
{
    internal static RoleView Of(HeldRole held) => new(held.Number, held.Role.Name, held.OrganisationNumber, held.Since);
}
