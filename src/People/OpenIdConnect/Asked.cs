using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Tandem.People.SignIn;

namespace Tandem.People.OpenIdConnect;

/// <summary>What a browser carries, sealed, while its owner is at an identity provider: only the answer to this very question is taken.</summary>
/// <param name="Provider">The provider's number.</param>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in the token.</param>
/// <param name="Verifier">Proves to the provider that whoever brings the code asked for it (RFC 7636).</param>
/// <param name="For">The person who wants to connect an identity; null where somebody signs in.</param>
internal sealed record Asked(string Provider, string State, string Nonce, string Verifier, string ReturnUrl, Guid? For)
{
    public static Asked New(string provider, string returnUrl, Guid? person) => new(provider, Secret.New(), Secret.New(), Secret.New(), returnUrl, person);

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public bool IsAnsweredBy(string provider, string? state) => provider == Provider
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state ?? ""), Encoding.UTF8.GetBytes(State));
}
