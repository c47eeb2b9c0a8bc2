using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Tandem.People.SecondFactor;

/// <summary>Seals the secrets of authenticator apps with the site's keys: nowhere do they stand as they are.</summary>
public sealed class CodeSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Tandem.People.SecondFactor");

    public string Close(byte[] secret) => protector.Protect(Convert.ToBase64String(secret));

    /// <summary>Null where it is not ours or was changed.</summary>
    public byte[]? Open(string? sealedSecret)
    {
        try
        {
            return string.IsNullOrEmpty(sealedSecret) ? null : Convert.FromBase64String(protector.Unprotect(sealedSecret));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
