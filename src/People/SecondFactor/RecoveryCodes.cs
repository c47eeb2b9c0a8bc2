using System.Security.Cryptography;
using Tandem.People.SignIn;

namespace Tandem.People.SecondFactor;

/// <summary>Ten codes for the day the telephone is lost; each opens once. Only their hashes are stored: 80 bits cannot be tried out.</summary>
internal static class RecoveryCodes
{
    private const int Many = 10;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Many).Select(_ => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4))))];

    public static string Hash(string code) => Convert.ToHexString(Secret.Hash(string.Concat(code.ToLowerInvariant().Where(char.IsLetterOrDigit))));
}
