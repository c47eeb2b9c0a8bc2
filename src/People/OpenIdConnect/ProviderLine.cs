using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Tandem.Kernel.Http;
using Tandem.People.IdentityProviders;

namespace Tandem.People.OpenIdConnect;

/// <summary>Talks with an identity provider: sends a browser there, and changes what it brings back for knowledge of who its owner is.</summary>
public sealed class ProviderLine(Discovery discovery, IdTokens tokens, OutgoingHttp http, ClientSecretSeal seal, SiteAddress site)
{
    /// <summary>Where the provider sends the browser back to; each provider to an address of its own, so that none can answer for another (RFC 9700, 4.4).</summary>
    public string AnswersAt(IdentityProvider provider) => site.Of($"/sign-in/with/{IdentityProvider.Kind.NumberOf(provider)}/answer");

    /// <summary>The address that asks the provider who somebody is.</summary>
    internal async Task<string> Question(IdentityProvider provider, Asked asked, CancellationToken stop)
    {
        var said = await discovery.Of(provider.Issuer, anew: false, stop);
        return QueryHelpers.AddQueryString(said.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = provider.ClientId,
            ["redirect_uri"] = AnswersAt(provider),
            ["scope"] = provider.Scopes,
            ["state"] = asked.State,
            ["nonce"] = asked.Nonce,
            ["code_challenge"] = asked.Challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Who brings this code.</summary>
    /// <exception cref="ProviderTrouble">The provider cannot be asked, or what it says proves nothing.</exception>
    internal async Task<ProvenIdentity> Redeem(IdentityProvider provider, Asked asked, string code, CancellationToken stop)
    {
        var said = await discovery.Of(provider.Issuer, anew: false, stop);
        var answer = await Ask(TokenRequest(provider, said, asked, code), "its token endpoint", stop);
        if (Claims.Text(answer, "id_token") is not { } idToken)
            throw ProviderTrouble.Unproven("it gave no token");
        var accessToken = Claims.Text(answer, "access_token");
        var claims = await tokens.Check(provider, idToken, accessToken, asked.Nonce, stop);
        var more = accessToken is not null && Claims.AreMissing(provider, claims) ? await More(said, accessToken, Claims.Text(claims, "sub")!, stop) : default;
        return Claims.Read(provider, claims, more);
    }

    private HttpRequestMessage TokenRequest(IdentityProvider provider, OpenIdConnectConfiguration said, Asked asked, string code)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = AnswersAt(provider),
            ["code_verifier"] = asked.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, said.TokenEndpoint);
        var (secret, ways) = (seal.Open(provider.SealedClientSecret), said.TokenEndpointAuthMethodsSupported);
        if (secret is not null && (ways.Count == 0 || ways.Contains("client_secret_basic")))
        {
            var pair = $"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }
        else
        {
            form["client_id"] = provider.ClientId;
            if (secret is not null)
                form["client_secret"] = secret;
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    /// <summary>What a provider that keeps its tokens short says when asked (UserInfo); believed only about the same person.</summary>
    private async Task<JsonElement> More(OpenIdConnectConfiguration said, string accessToken, string subject, CancellationToken stop)
    {
        if (!Discovery.IsTrustworthy(said.UserInfoEndpoint))
            return default;
        var request = new HttpRequestMessage(HttpMethod.Get, said.UserInfoEndpoint);
        request.Headers.Authorization = new("Bearer", accessToken);
        var more = await Ask(request, "its userinfo endpoint", stop);
        return Claims.Text(more, "sub") == subject ? more : throw ProviderTrouble.Unproven("its userinfo endpoint speaks of somebody else");
    }

    private async Task<JsonElement> Ask(HttpRequestMessage request, string whom, CancellationToken stop)
    {
        using (request)
        {
            try
            {
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                using var answer = await http.Send(request, stop);
                using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
                if (answer.IsSuccessStatusCode)
                    return read.RootElement.Clone();
                throw (int)answer.StatusCode >= 500 ? ProviderTrouble.Unreachable($"{whom} answers {(int)answer.StatusCode}")
                    : ProviderTrouble.Unproven($"{whom} answers {(int)answer.StatusCode} {Claims.Text(read.RootElement, "error")}");
            }
            catch (JsonException fault)
            {
                throw ProviderTrouble.Unsound($"{whom} answers no JSON", fault);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !stop.IsCancellationRequested))
            {
                throw ProviderTrouble.Unreachable($"{whom} cannot be reached", fault);
            }
        }
    }
}
