using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Tandem.Kernel.Http;

namespace Tandem.People.OpenIdConnect;

/// <summary>
/// Knows where each identity provider answers and with which keys it signs (OpenID Connect Discovery 1.0). What it says is believed for an
/// hour; a signature by a key nobody knows makes us ask again, though not more often than every ten seconds.
/// </summary>
public sealed class Discovery(OutgoingHttp http, TimeProvider clock)
{
    private const string WellKnown = "/.well-known/openid-configuration";
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Known> known = new();

    /// <summary>Whether an address may be asked: over TLS, or on this very machine.</summary>
    public static bool IsTrustworthy(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    /// <summary>Where a provider describes itself.</summary>
    public static string DescriptionOf(string issuer) => issuer.TrimEnd('/') + WellKnown;

    /// <param name="anew">What was said before is not enough: a key is missing.</param>
    /// <exception cref="ProviderTrouble">The provider cannot be reached, or what it says is not sound.</exception>
    public async Task<OpenIdConnectConfiguration> Of(string issuer, bool anew, CancellationToken stop)
    {
        var (now, before) = (clock.GetUtcNow(), known.GetValueOrDefault(issuer));
        if (before is not null && now - before.At < (anew || before.Failed ? Between : Fresh))
            return await before.Said.WaitAsync(stop);
        var next = new Known(Read(issuer, before is { Failed: false } ? before.Said : null), now);
        // Whoever is first asks; the others wait for the same answer. It does not end when the first browser gives up.
        var won = before is null ? known.TryAdd(issuer, next) : known.TryUpdate(issuer, next, before);
        return await (won ? next : known[issuer]).Said.WaitAsync(stop);
    }

    private async Task<OpenIdConnectConfiguration> Read(string issuer, Task<OpenIdConnectConfiguration>? before)
    {
        try
        {
            var said = await OpenIdConnectConfigurationRetriever.GetAsync(DescriptionOf(issuer), new Documents(http), CancellationToken.None);
            if (said.Issuer != issuer)
                throw ProviderTrouble.Unsound($"it calls itself {said.Issuer}");
            if (!IsTrustworthy(said.AuthorizationEndpoint) || !IsTrustworthy(said.TokenEndpoint) || said.SigningKeys.Count == 0)
                throw ProviderTrouble.Unsound("its description names no endpoints or keys that can be used");
            return said;
        }
        catch (ProviderTrouble)
        {
            throw;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or TaskCanceledException)
        {
            return before is { IsCompletedSuccessfully: true } ? await before : throw ProviderTrouble.Unreachable("its description cannot be read", fault);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException)
        {
            throw ProviderTrouble.Unsound("its description cannot be understood", fault);
        }
    }

    private sealed record Known(Task<OpenIdConnectConfiguration> Said, DateTimeOffset At)
    {
        public bool Failed => Said.IsFaulted || Said.IsCanceled;
    }

    private sealed class Documents(OutgoingHttp http) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (!IsTrustworthy(address))
                throw ProviderTrouble.Unsound("its description leads to an address without TLS");
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await http.Send(request, cancel);
            return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancel);
        }
    }
}
