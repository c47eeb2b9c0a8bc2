using System.Text.Json;
using Tandem.Kernel;
using Tandem.People.IdentityProviders;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>Reads what identity providers say about people.</summary>
internal static class Claims
{
    private const int Longest = 200;

    public static string? Text(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var claim) && claim.ValueKind == JsonValueKind.String ? claim.GetString() : null;

    /// <summary>Whether there is more to be learnt than the token says.</summary>
    public static bool AreMissing(IdentityProvider provider, JsonElement token) => Text(token, "email") is null || Text(token, provider.NameClaim) is null || Text(token, "name") is null;

    /// <param name="token">The claims of the checked token.</param>
    /// <param name="more">What the provider said when asked with the access token; it speaks only where the token is silent.</param>
    public static ProvenIdentity Read(IdentityProvider provider, JsonElement token, JsonElement more)
    {
        // An address and whether it is proven belong together: never one from here and the other from there.
        var about = Text(token, "email") is null ? more : token;
        var email = IsTrue(about, "email_verified") ? Email(Text(about, "email")) : null;
        var userName = Line(Text(token, provider.NameClaim) ?? Text(more, provider.NameClaim));
        var name = Line(Text(token, "name") ?? Text(more, "name"));
        var subject = Text(token, "sub")!;
        return new(provider.Issuer, subject, email, userName, name, userName ?? email ?? name ?? Line(subject) ?? provider.Name);
    }

    /// <summary>Some providers write the word instead of the value. Nothing else is yes.</summary>
    private static bool IsTrue(JsonElement claims, string name) => claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var claim)
        && (claim.ValueKind == JsonValueKind.True || (claim.ValueKind == JsonValueKind.String && claim.GetString() == "true"));

    private static string? Email(string? text)
    {
        try
        {
            return PersonRules.Email(text);
        }
        catch (Refused)
        {
            return null;
        }
    }

    private static string? Line(string? text)
    {
        var line = string.Concat((text ?? "").Where(letter => !char.IsControl(letter))).Trim();
        return line.Length is 0 or > Longest ? null : line;
    }
}
