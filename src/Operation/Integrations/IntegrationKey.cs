using Tandem.People.SignIn;

namespace Tandem.Operation.Integrations;

/// <summary>What a sender shows to be known: 256 random bits of which only the hash is kept; 168 where it may be no longer than PagerDuty's routing keys.</summary>
internal static class IntegrationKey
{
    /// <summary>By which a key is known from everything else that programs show.</summary>
    public const string Prefix = "tdi_";

    /// <summary>What follows the prefix in a routing key (PagerDuty Events API v2: 32 characters).</summary>
    private const int RoutingLength = 28;

    public static string New(IntegrationType type) => Prefix + (type == IntegrationType.PagerDuty ? Secret.New()[..RoutingLength] : Secret.New());

    public static byte[] Hash(string key) => Secret.Hash(key);

    public static bool Looks(string presented) => presented.StartsWith(Prefix, StringComparison.Ordinal)
        && (Secret.Looks(presented.AsSpan(Prefix.Length)) || Secret.Looks(presented.AsSpan(Prefix.Length), RoutingLength));
}
