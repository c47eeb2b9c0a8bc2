using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tandem.People.IdentityProviders;

/// <summary>Seals the secrets that this site shows to identity providers: they are kept and used, and never shown again.</summary>
public sealed class ClientSecretSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Tandem.People.IdentityProviders");

    public string? Close(string? secret) => secret is null ? null : protector.Protect(secret);

    /// <summary>Null where there is none, or where it was sealed with keys that are lost.</summary>
    public string? Open(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
