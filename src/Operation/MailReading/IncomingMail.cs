namespace Tandem.Operation.MailReading;

/// <summary>A message as the desk understands it. Nothing in it is believed yet.</summary>
public sealed record IncomingMail
{
    /// <summary>Its Message-ID without the angle brackets; empty: it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The Message-IDs it answers or refers to (In-Reply-To, References), the nearest first.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Whom it says it is from, in lower case; empty: it does not say.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "";

    /// <summary>Every address it went to, in lower case.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    public string Subject { get; init; } = "";

    /// <summary>What was written, as Markdown that loads nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why no person wrote it (RFC 3834); null: a person may have.</summary>
    public string? Automatic { get; init; }

    /// <summary>The name of the mailing list over which it came (RFC 2919), in lower case; empty: one without a name; null: none.</summary>
    public string? List { get; init; }

    /// <summary>What mail servers on its way say they checked (RFC 8601).</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];

    public IReadOnlyList<IncomingFile> Files { get; init; } = [];

    /// <summary>SHA-256 over its Message-ID and its body: what has the same is the same message, whichever way it took.</summary>
    public string Fingerprint { get; init; } = "";
}
