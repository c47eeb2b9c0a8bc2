using Tandem.Operation.MailReading;

namespace Tandem.Operation.MailWay;

/// <summary>Whether a mail server of the site says that the sender's domain really sent a mail (RFC 8601; alignment as in RFC 7489, 3.1).</summary>
internal static class Proof
{
    /// <param name="server">The only one that is believed; empty: none is.</param>
    /// <returns>Null where it is proved; otherwise why not.</returns>
    public static string? Lacks(IncomingMail mail, string server)
    {
        if (server.Length == 0)
            return "no authentication server is set up here";
        var said = mail.Vouchers.Where(voucher => voucher.Server.Equals(server, StringComparison.OrdinalIgnoreCase)).ToList();
        if (said.Count == 0)
            return $"{server} says nothing of it";
        var domain = mail.From[(mail.From.IndexOf('@') + 1)..];
        if (said.Exists(voucher => voucher is { Method: "dmarc", Result: "fail" }))
            return $"{server} says that {domain} did not send it (dmarc)";
        return said.Exists(voucher => voucher.Result == "pass" && (voucher.Method == "dmarc" ? voucher.Domain.Length == 0 || voucher.Domain == domain : voucher.Method is "dkim" or "spf" && Aligned(voucher.Domain, domain)))
            ? null
            : $"{server} does not say that {domain} sent it";
    }

    private static bool Aligned(string one, string other) => one.Contains('.', StringComparison.Ordinal)
        && (one == other || one.EndsWith('.' + other, StringComparison.Ordinal) || other.EndsWith('.' + one, StringComparison.Ordinal));
}
