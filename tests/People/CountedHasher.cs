using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Tandem.People.SignIn;

namespace Tandem.Tests.People;

/// <summary>The house's own hasher, and what each check cost.</summary>
internal sealed class CountedHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> own = new();

    /// <summary>The costs of the hashes that were checked since it was last emptied.</summary>
    public ConcurrentQueue<string> Checked { get; } = new();

    public string HashPassword(Account user, string password) => own.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Checked.Enqueue(Cost(hashedPassword));
        return own.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }

    /// <summary>What decides how long a check takes: format, function, rounds and the length of salt and key, which stand before both.</summary>
    public static string Cost(string hash) => $"{Convert.ToHexString(Convert.FromBase64String(hash).AsSpan(0, 13))} {hash.Length}";
}
