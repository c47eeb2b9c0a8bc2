namespace Tandem.Api;

/// <summary>How much one caller may ask; the section <c>Limits</c> of the site's settings.</summary>
public sealed class RequestLimits
{
    /// <summary>Requests a minute by one person or token. Generous: it stops a runaway loop, not a busy integration.</summary>
    public int PerCaller { get; set; } = 300_000;

    /// <summary>Requests a minute from one address by those who have not signed in.</summary>
    public int PerStranger { get; set; } = 6_000;

    /// <summary>The largest body, in bytes; attachments have a limit of their own.</summary>
    public long Body { get; set; } = 10 * 1024 * 1024;

    /// <summary>Addresses of the proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed; nobody else's are.</summary>
    public IList<string> Proxies { get; } = [];
}
