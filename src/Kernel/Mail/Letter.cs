namespace Tandem.Kernel.Mail;

/// <summary>A mail to one address.</summary>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Its Message-ID (RFC 5322) without the angle brackets; the same however often it is tried. Null: a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The Message-ID of the thread it belongs to, so that mail programs show its letters together.</summary>
    public string? Thread { get; init; }

    /// <summary>The Message-ID of the mail it answers; null: it answers none.</summary>
    public string? Answers { get; init; }

    /// <summary>Where the reader chooses what to be told (RFC 2369); null: nowhere, for letters that were asked for.</summary>
    public string? Preferences { get; init; }

    /// <summary>Where one POST that needs no signing in ends letters like this one (RFC 8058); null: nowhere. Who opens it finds where to choose.</summary>
    public string? OneClick { get; init; }
}
