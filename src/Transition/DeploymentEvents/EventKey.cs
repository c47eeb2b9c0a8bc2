using System.Security.Cryptography;
using System.Text;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>The name under which an event is known again.</summary>
internal static class EventKey
{
    /// <summary>A hash over the parts: senders name events as they like, at any length.</summary>
    public static string Of(string kind, params ReadOnlySpan<string> parts) => $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))))}";
}
