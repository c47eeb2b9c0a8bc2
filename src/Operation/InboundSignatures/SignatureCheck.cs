using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.InboundSignatures;

/// <summary>
/// Checks what a sender signed (Standard Webhooks): the HMAC over id, time and body, in constant time; not older than five minutes; and never twice.
/// </summary>
public sealed class SignatureCheck(IServiceScopeFactory scopes, SigningKeys keys, TimeProvider clock)
{
    /// <summary>How far a sender's clock may be from ours, and how old a request may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const int LongestId = 256;

    /// <summary>Reads the body, and leaves it to be read once more.</summary>
    /// <exception cref="SignedOut">It is not signed, not by this key, too old, or was shown before.</exception>
    public async Task Demand(HttpContext context, KnownIntegration known)
    {
        var (request, stop) = (context.Request, context.RequestAborted);
        var (id, time, shown) = (request.Headers["webhook-id"].ToString(), request.Headers["webhook-timestamp"].ToString(), request.Headers["webhook-signature"].ToString());
        if (id.Length is 0 or > LongestId || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds() || (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance)
            throw new SignedOut();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        var bytes = body.ToArray();
        request.Body = new MemoryStream(bytes);
        var expected = Encoding.UTF8.GetBytes(SigningKeys.Sign(keys.Open(known.Seal), id, seconds, bytes));
        // Senders that change keys show several signatures; every one is compared, however the first fares.
        var holds = false;
        foreach (var one in shown.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
            holds |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(one));
        if (!holds || !await IsFirst(known, expected, stop))
            throw new SignedOut();
    }

    private async Task<bool> IsFirst(KnownIntegration known, byte[] signature, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        byte[] all = [.. known.Sender.Integration!.Value.Value.ToByteArray(), .. signature];
        store.Add(new SeenSignature { Hash = SHA256.HashData(all), At = clock.GetUtcNow() });
        try
        {
            await store.SaveChangesAsync(stop);
            return true;
        }
        catch (Stale)
        {
            return false;
        }
    }
}
