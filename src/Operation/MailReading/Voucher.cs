namespace Tandem.Operation.MailReading;

/// <summary>What one mail server says of a message's sender (RFC 8601).</summary>
/// <param name="Server">The name by which the server signs what it says; anybody can write it, so only one's own is believed.</param>
/// <param name="Method">Such as dmarc, dkim or spf.</param>
/// <param name="Result">Such as pass or fail.</param>
/// <param name="Domain">For which domain, in lower case; empty: it does not say.</param>
public sealed record Voucher(string Server, string Method, string Result, string Domain);
