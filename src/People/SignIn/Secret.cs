using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Tandem.People.SignIn;

/// <summary>256 random bits that open something. Only their SHA-256 is stored: they cannot be guessed, so nothing slower is needed.</summary>
public static class Secret
{
    /// <summary>The length of a secret as text: 32 bytes in base64url.</summary>
    public const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether it could be one at all; what could not be is never looked up.</summary>
    /// <param name="length">Of one that was cut because who shows it has no more room.</param>
    public static bool Looks(ReadOnlySpan<char> text, int length = Length) => text.Length == length && text.IndexOfAnyExcept(Alphabet) < 0;

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
