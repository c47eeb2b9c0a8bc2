using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Addresses;

/// <summary>Takes out of an item's attributes by which words it is known on the network.</summary>
internal static class AddressWords
{
    private const int Longest = 255;
    private const int Most = 50;

    /// <summary>Attributes that hold one, or several with commas or spaces between; however they are written.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ip", "ips", "ipAddress", "ipAddresses", "ip_address", "ipv4", "ipv6", "primaryIp", "primaryIp4", "primaryIp6", "address", "addresses", "managementAddress",
        "host", "hostName", "hostname", "host_name", "fqdn", "dnsName", "dns_name",
    };

    public static IReadOnlySet<string> Of(CustomValues attributes) => attributes.Values.Where(pair => Names.Contains(pair.Key)).SelectMany(pair => Texts(pair.Value)).SelectMany(Words).Take(Most).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonArray many => many.SelectMany(Texts),
        JsonValue one when one.GetValueKind() == JsonValueKind.String => [one.GetValue<string>()],
        _ => [],
    };

    private static IEnumerable<string> Words(string text)
    {
        foreach (var part in text.Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // An address with the length of its network, such as 10.0.0.7/24.
            var word = part.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? part[..slash] : part;
            word = word.TrimEnd('.').ToLowerInvariant();
            if (word.Length is > 2 and <= Longest && (word.Contains('.', StringComparison.Ordinal) || word.Contains(':', StringComparison.Ordinal) || text.Length == part.Length))
                yield return word;
        }
    }
}
