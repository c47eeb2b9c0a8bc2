using System.Text;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Operation.InboundSignatures;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventIntake;

/// <summary>Finds out who sends events: by an integration's key as bearer token, as password, in a header or in the address, or by an API token that may.</summary>
public sealed class EventDoor(IntegrationBook book, SignatureCheck signatures, TimeProvider clock)
{
    /// <summary>To send events with an API token.</summary>
    public const string SendRight = "alerts.create";

    private const string OpensNothing = "Show the key of an integration that is active, or an API token that may do this.";

    private static readonly string[] Headers = ["X-Api-Key", "X-Routing-Key"];

    /// <summary>The integration, or null for somebody with an API token.</summary>
    /// <param name="shown">A key that was shown in the body; null: look where keys are usually shown.</param>
    /// <exception cref="SignedOut">The key opens nothing, or the request is not signed where it must be.</exception>
    /// <exception cref="Forbidden">The API token may not send events.</exception>
    public async ValueTask<KnownIntegration?> Sender(HttpContext context, string? shown = null)
    {
        if ((shown ?? Shown(context.Request)) is { } key && await book.Open(key, context.RequestAborted) is { } known)
        {
            if (known.Seal.Length > 0)
                await signatures.Demand(context, known);
            return known;
        }

        if (shown is null && context.Features.Get<Actor>() is { } actor && !ReferenceEquals(actor, Actor.Stranger))
        {
            actor.Demand(SendRight);
            return null;
        }

        throw new SignedOut(OpensNothing);
    }

    /// <summary>Who asks for alerts or silences: an integration, which may read alerts and keep them quiet, or somebody with an API token or a session.</summary>
    /// <exception cref="SignedOut">The key opens nothing.</exception>
    public async ValueTask<Actor> Asker(HttpContext context)
    {
        if (Shown(context.Request) is { } key && await book.Open(key, context.RequestAborted) is { } known)
        {
            if (known.Seal.Length > 0)
                await signatures.Demand(context, known);
            return new Actor(null, known.Sender.Name) { Cause = "an integration", Grants = [new("alerts.read", GrantScope.Everywhere), new("silences.*", GrantScope.Everywhere)] };
        }

        return context.Features.Get<Actor>() is { } actor && !ReferenceEquals(actor, Actor.Stranger) ? actor : throw new SignedOut(OpensNothing);
    }

    /// <summary>Takes so many events of the sender's quota.</summary>
    /// <exception cref="TooMany">It has used its minute.</exception>
    public void Spend(KnownIntegration? known, int events) => known?.Spend(events, clock.GetUtcNow());

    public static Sender Of(KnownIntegration? known, HttpContext context) => known?.Sender ?? new Sender(null, context.Features.Get<Actor>()!.Name);

    private static string? Shown(HttpRequest request)
    {
        if (request.RouteValues.TryGetValue("key", out var inAddress) && inAddress is string key)
            return key;
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0)
        {
            var (scheme, rest) = (header[..space], header[(space + 1)..].Trim());
            return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? Password(rest) : rest;
        }

        return Headers.Select(name => request.Headers[name].ToString()).FirstOrDefault(value => value.Length > 0);
    }

    private static string? Password(string sent)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (!Convert.TryFromBase64String(sent, bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes[..length]);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
