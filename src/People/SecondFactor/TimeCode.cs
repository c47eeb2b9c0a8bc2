using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Tandem.People.SecondFactor;

/// <summary>Codes of six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, as authenticator apps expect).</summary>
public static class TimeCode
{
    public const int Seconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new shared secret: 160 bits, as RFC 4226 recommends.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    public static string Of(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What every authenticator app computes; HMAC-SHA-1 is not broken by collisions.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: now, the one before or the one after, and later than the last that was used.</summary>
    public static long? Match(byte[] secret, string code, DateTimeOffset now, long lastUsed)
    {
        long? matched = null;
        for (var step = Step(now) - 1; step <= Step(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(secret, step)), System.Text.Encoding.UTF8.GetBytes(code)) && step > lastUsed)
                matched = step;
        }

        return matched;
    }

    /// <summary>As people type it into an app that cannot read the picture.</summary>
    public static string Spell(byte[] secret)
    {
        var text = new System.Text.StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var five = 0;
            for (var at = bit; at < bit + 5; at++)
                five = (five << 1) | (at < secret.Length * 8 ? (secret[at / 8] >> (7 - (at % 8))) & 1 : 0);
            text.Append(Base32[five]);
        }

        return text.ToString();
    }

    /// <summary>What the picture says: the address that authenticator apps understand.</summary>
    public static string Address(byte[] secret, string site, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(userName)}?secret={Spell(secret)}&issuer={Uri.EscapeDataString(site)}";
}
