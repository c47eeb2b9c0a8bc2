using MimeKit;
using MimeKit.Cryptography;

namespace Tandem.Operation.MailReading;

/// <summary>Reads what servers say they checked; whether they are believed is not decided here.</summary>
internal static class Vouching
{
    private const int Most = 20;

    /// <summary>Where a method names the domain for which it speaks.</summary>
    private static readonly (string Type, string Property)[] Domains = [("header", "from"), ("header", "d"), ("header", "i"), ("smtp", "mailfrom")];

    public static IReadOnlyList<Voucher> Of(MimeMessage message) =>
    [
        .. message.Headers.Where(header => header.Id == HeaderId.AuthenticationResults).Take(Most)
            .SelectMany(header => AuthenticationResults.TryParse(header.RawValue, out var said) ? Of(said) : []).Take(Most * 2),
    ];

    private static IEnumerable<Voucher> Of(AuthenticationResults said) =>
        said.Results.Select(each => new Voucher(said.AuthenticationServiceIdentifier ?? "", each.Method.ToLowerInvariant(), each.Result.ToLowerInvariant(), Domain(each)));

    private static string Domain(AuthenticationMethodResult said)
    {
        var named = Domains.Select(known => said.Properties.FirstOrDefault(each => (each.PropertyType, each.Property) == known)?.Value).FirstOrDefault(value => value is not null) ?? "";
        return named[(named.LastIndexOf('@') + 1)..].Trim('"', ' ', '.').ToLowerInvariant();
    }
}
