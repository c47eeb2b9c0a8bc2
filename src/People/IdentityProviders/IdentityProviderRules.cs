using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OpenIdConnect;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.IdentityProviders;

/// <summary>What must be true of every identity provider, whoever enters it.</summary>
internal static partial class IdentityProviderRules
{
    private static readonly char[] Between = [' ', ',', ';', '\t', '\r', '\n'];

    /// <summary>A provider vouches for anybody, administrators too: whoever decides about one must be able to do everything.</summary>
    public static void DemandRank(Actor by, string right)
    {
        by.Demand(right);
        if (!by.Holds([Grant.All]))
            throw new Forbidden(right);
    }

    public static string Issuer(string? text)
    {
        var issuer = PersonRules.Line(text, "issuer", 500);
        return Discovery.IsTrustworthy(issuer) && new Uri(issuer) is { Query: "", Fragment: "", UserInfo: "" }
            ? issuer : throw new Refused("Give the provider's address, beginning with https://, as it names itself: without a query.", "issuer");
    }

    public static string ClientId(string? text) =>
        PersonRules.Line(text, "clientId", 300) is { Length: > 0 } id ? id : throw new Refused("Give the id under which the provider knows this site.", "clientId");

    /// <summary>What is sent when the secret is shown; nothing stays nothing.</summary>
    public static string? ClientSecret(string? text, string field = "clientSecret") => PersonRules.Line(text, field, 2000) is { Length: > 0 } secret ? secret : null;

    public static string Scopes(string? text)
    {
        var scopes = Words(text);
        if (!scopes.TrueForAll(scope => Scope().IsMatch(scope)) || scopes.Count > 30)
            throw new Refused("Write scopes such as openid profile email, with blanks between.", "scopes");
        return scopes.Count == 0 ? IdentityProvider.UsualScopes : string.Join(' ', scopes.Prepend("openid").Distinct());
    }

    public static string NameClaim(string? text) => text?.Trim() switch
    {
        null or "" => IdentityProvider.UsualNameClaim,
        var claim when Claim().IsMatch(claim) => claim,
        _ => throw new Refused("Name one claim, such as preferred_username, upn or email.", "nameClaim"),
    };

    public static string Domains(string? text)
    {
        var domains = Words(text).Select(domain => domain.ToLowerInvariant().TrimStart('@')).Distinct().ToList();
        if (domains.Exists(domain => domain.Length > 253 || !Domain().IsMatch(domain)) || domains.Count > 50)
            throw new Refused("Write domains such as example.com, with blanks between.", "domains");
        return string.Join(' ', domains);
    }

    public static async Task DemandSound(Store store, IdentityProvider provider, CancellationToken stop)
    {
        if (await store.IdentityProviders.AnyAsync(other => other.Issuer == provider.Issuer && other.Id != provider.Id, stop))
            throw new Refused("Another provider has this address.", "issuer");
        if (provider.Role is { } role && !await store.Roles.AnyAsync(row => row.Id == role && row.State == Role.InUse, stop))
            throw new Refused("This role is not in use.", "role");
    }

    private static List<string> Words(string? text) => [.. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^[\x21\x23-\x5B\x5D-\x7E]{1,100}$")]
    private static partial Regex Scope();

    [GeneratedRegex("^[A-Za-z0-9_:./-]{1,100}$")]
    private static partial Regex Claim();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$")]
    private static partial Regex Domain();
}
