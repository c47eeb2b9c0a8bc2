using Microsoft.AspNetCore.DataProtection;
using Tandem.Kernel.Http;
using Secret = Tandem.People.SignIn.Secret;

namespace Tandem.Operation.Heartbeats;

/// <summary>Makes the keys of the addresses to which heartbeats are sent, and keeps them sealed.</summary>
public sealed class HeartbeatKeys(IDataProtectionProvider protection, SiteAddress site)
{
    /// <summary>By which a key is known from a name.</summary>
    private const string Prefix = "tdh_";

    private readonly IDataProtector seal = protection.CreateProtector("Tandem.Operation.Heartbeats");

    internal (byte[] Hash, string Seal) Make()
    {
        var key = Prefix + Secret.New();
        return (Secret.Hash(key), seal.Protect(key));
    }

    /// <summary>Where this heartbeat is sent to, without any other key.</summary>
    public string AddressOf(Heartbeat heartbeat) => site.Of($"/heartbeats/{seal.Unprotect(heartbeat.Seal)}");

    internal static bool Looks(string presented) => presented.StartsWith(Prefix, StringComparison.Ordinal) && Secret.Looks(presented.AsSpan(Prefix.Length));

    internal static byte[] Hash(string key) => Secret.Hash(key);
}
