using Microsoft.AspNetCore.Identity;
using Tandem.Kernel;
using Tandem.People.Persons;

namespace Tandem.People.SignIn;

/// <summary>Checks and sets passwords. Checking takes the same time whether there is an account or not.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    public const int Shortest = 10;
    private const int Longest = 200;
    private static string? nobodys;

    /// <exception cref="Refused">The password is too easily guessed.</exception>
    public void Set(Account account, string? password, Person person, string field = "password")
    {
        Judge(password ?? "", person, field);
        account.PasswordHash = hasher.HashPassword(account, password!);
        account.Stamp = Secret.New();
    }

    public bool Check(Account? account, string? password)
    {
        var typed = password is { Length: <= Longest } ? password : "";
        var known = account?.PasswordHash ?? (nobodys ??= hasher.HashPassword(new Account(), Secret.New()));
        var result = hasher.VerifyHashedPassword(account ?? new Account(), known, typed);
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    private static void Judge(string password, Person person, string field)
    {
        if (password.Length < Shortest)
            throw new Refused($"Use at least {Shortest} characters: a sentence is easier to keep in mind than signs.", field);
        if (password.Length > Longest)
            throw new Refused($"Use at most {Longest} characters.", field);
        string?[] near = [person.UserName, person.Email, person.Email?.Split('@')[0], person.Name, "password", "tandem"];
        var bare = near.OfType<string>().Where(word => word.Length > 2).Aggregate(password.ToLowerInvariant(), (text, word) => text.Replace(word.ToLowerInvariant(), "", StringComparison.Ordinal));
        if (bare.Length < Shortest - 4 || password.Distinct().Count() < 5)
            throw new Refused("This is easily guessed. Choose words that have nothing to do with you.", field);
    }
}
