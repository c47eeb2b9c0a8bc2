using Tandem.People.SignIn;

namespace Tandem.Operation.Integrations;

/// <summary>What a sender shows to be known: 256 random bits of which only the hash is kept.</summary>
internal static class IntegrationKey
{
    /// <summary>By which a key is known from everything else that programs show.</summary>
    public const string Prefix = "tdi_";

    public static string New() => Prefix + Secret.New();

    public static byte[] Hash(string key) => Secret.Hash(key);

    public static bool Looks(string presented) => presented.StartsWith(Prefix, StringComparison.Ordinal) && Secret.Looks(presented.AsSpan(Prefix.Length));
}
