using Tandem.People.Organisations;

namespace Tandem.People.Roles;

/// <summary>A role somebody holds, and for which organisation.</summary>
public sealed record HeldRole(Role Role, Organisation? Organisation, DateTimeOffset Since)
{
    public string Number => Role.Kind.NumberOf(Role);

    public string? OrganisationNumber => Organisation is null ? null : Organisations.Organisation.Kind.NumberOf(Organisation);
}
