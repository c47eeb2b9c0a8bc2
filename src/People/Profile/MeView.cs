using Tandem.People.Roles;

namespace Tandem.People.Profile;

/// <summary>Who is asking, as the API tells them.</summary>
/// <param name="Organisation">The organisation's number.</param>
/// <param name="Zone">IANA time zone; empty: none was chosen.</param>
/// <param name="Language">BCP 47; empty: none was chosen.</param>
/// <param name="Scopes">What the token allows of what its person may; null: nobody came with a token.</param>
/// <param name="ExpiresAt">When the token ends; null: it does not, or there is none.</param>
/// <param name="EnteredBy">The number of the person whose program acts for this one; null: they act themselves.</param>
public sealed record MeView(
    string Number, string Name, string? UserName, string? Email, string? Organisation, string Zone, string Language,
    IReadOnlyList<OwnTeam> Teams, IReadOnlyList<RoleView> Roles, IReadOnlyList<string>? Scopes, DateTimeOffset? ExpiresAt, string? EnteredBy);
