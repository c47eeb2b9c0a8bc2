namespace Tandem.Operation.Channels;

/// <summary>A way in which somebody is called.</summary>
public enum NoticeChannel
{
    /// <summary>A notice on open pages, with a sound.</summary>
    InApp,

    Mail,

    /// <summary>A signed request to a program (Standard Webhooks).</summary>
    Webhook,

    /// <summary>A message on a phone by a server that takes plain HTTP requests, as ntfy does.</summary>
    Push,

    /// <summary>A text message by the site's gateway.</summary>
    Sms,

    /// <summary>A call by the site's gateway.</summary>
    Voice,
}
