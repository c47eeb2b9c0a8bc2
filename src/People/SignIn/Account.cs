using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.SignIn;

/// <summary>What a person signs in with. It is no record: nothing of it is ever shown or journalled.</summary>
public sealed class Account
{
    public Id<Person> Person { get; init; }

    /// <summary>PBKDF2, as ASP.NET Core Identity writes it; null until a password has been chosen.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with every credential; what was begun under an older one is void.</summary>
    public string Stamp { get; set; } = Secret.New();

    /// <summary>The secret shared with the person's authenticator app (RFC 6238), sealed with the site's keys.</summary>
    public string? SealedCodeSecret { get; set; }

    /// <summary>The latest time step whose code was accepted: no code is accepted twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>SHA-256 of each unused recovery code, in hexadecimal.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    public bool HasSecondFactor => SealedCodeSecret is not null;
}
