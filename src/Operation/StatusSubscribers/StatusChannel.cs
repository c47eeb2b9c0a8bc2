namespace Tandem.Operation.StatusSubscribers;

/// <summary>How a subscriber is told; whoever reads the Atom feed needs no subscription.</summary>
public enum StatusChannel
{
    Mail,

    /// <summary>A signed request to a program (Standard Webhooks).</summary>
    Webhook,
}
