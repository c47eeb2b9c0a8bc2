using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Tandem.People.IdentityProviders;

namespace Tandem.People.OpenIdConnect;

/// <summary>Checks the token by which an identity provider says who somebody is (OpenID Connect Core 1.0, 3.1.3.7).</summary>
public sealed class IdTokens(Discovery discovery, TimeProvider clock)
{
    private const int LongestToken = 32 * 1024;
    private const int LongestSubject = 255;

    /// <summary>How far the clocks of two sites may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Signatures by a key that only the provider has. Neither "none" nor anything by a shared secret is among them.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>What the token says, once it is certain that it is the provider's, for us, and for this sign-in.</summary>
    /// <exception cref="ProviderTrouble">It proves nothing.</exception>
    public async Task<JsonElement> Check(IdentityProvider provider, string token, string? accessToken, string nonce, CancellationToken stop)
    {
        var result = await Validate(provider, token, await discovery.Of(provider.Issuer, anew: false, stop));
        // A provider changes its keys when it likes, sometimes under the old names: look once more.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException)
            result = await Validate(provider, token, await discovery.Of(provider.Issuer, anew: true, stop));
        if (!result.IsValid)
            throw ProviderTrouble.Unproven($"its token is refused: {result.Exception?.GetType().Name}", result.Exception);
        var read = (JsonWebToken)result.SecurityToken;
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(read.EncodedPayload));
        CheckContent(provider, claims.RootElement, read.Alg, accessToken, nonce);
        return claims.RootElement.Clone();
    }

    private Task<TokenValidationResult> Validate(IdentityProvider provider, string token, OpenIdConnectConfiguration said) => handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = provider.ClientId,
        IssuerSigningKeys = said.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsAlive(from, until),
    });

    private bool IsAlive(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now - Skew < end && (from is not { } begin || begin <= now + Skew);
    }

    private void CheckContent(IdentityProvider provider, JsonElement claims, string algorithm, string? accessToken, string nonce)
    {
        if (Claims.Text(claims, "sub") is not { Length: > 0 and <= LongestSubject })
            throw ProviderTrouble.Unproven("its token names nobody");
        if (!Same(Claims.Text(claims, "nonce"), nonce))
            throw ProviderTrouble.Unproven("its token answers another sign-in");
        if (!claims.TryGetProperty("iat", out var issued) || issued.ValueKind != JsonValueKind.Number || issued.GetDouble() > (clock.GetUtcNow() + Skew).ToUnixTimeSeconds())
            throw ProviderTrouble.Unproven("its token does not say when it was made, or says the future");
        var party = Claims.Text(claims, "azp");
        if (party is null ? claims.GetProperty("aud") is { ValueKind: JsonValueKind.Array } many && many.GetArrayLength() > 1 : party != provider.ClientId)
            throw ProviderTrouble.Unproven("its token was made for another client");
        if (claims.TryGetProperty("at_hash", out _) && accessToken is not null && !Same(Claims.Text(claims, "at_hash"), HalfHash(accessToken, algorithm)))
            throw ProviderTrouble.Unproven("its token and its access token do not belong together");
    }

    private static string HalfHash(string accessToken, string algorithm)
    {
        var (text, bits) = (Encoding.ASCII.GetBytes(accessToken), algorithm[^3..]);
        var hash = bits == "512" ? SHA512.HashData(text) : bits == "384" ? SHA384.HashData(text) : SHA256.HashData(text);
        return Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2));
    }

    private static bool Same(string? said, string expected) =>
        said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(expected));
}
