using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tandem.Operation.Channels;

/// <summary>Makes the keys by which webhooks are signed (Standard Webhooks), and keeps them sealed.</summary>
public sealed class SigningKeys(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Length = 32;

    private readonly IDataProtector seal = protection.CreateProtector("Tandem.Operation.Channels.SigningKeys");

    /// <summary>A new key, sealed.</summary>
    public string Make() => seal.Protect(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));

    /// <summary>As the other side needs it: <c>whsec_…</c>.</summary>
    public string Open(string kept) => seal.Unprotect(kept);

    /// <summary>The signature of a message: <c>v1,</c> and the HMAC-SHA256 of id, time and body in base64.</summary>
    /// <param name="key">As <see cref="Open"/> gives it.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    public static string Sign(string key, string id, long timestamp, string body) => Sign(key, id, timestamp, System.Text.Encoding.UTF8.GetBytes(body));

    /// <param name="body">As it is on the wire.</param>
    public static string Sign(string key, string id, long timestamp, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key[Prefix.Length..]), (byte[])[.. System.Text.Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]));
}
