using Tandem.Kernel.Settings;

namespace Tandem.Operation.Channels;

/// <summary>By what text messages and calls leave the site, and where messages may go within the own network.</summary>
public static class ChannelSettings
{
    /// <summary>The heading under which they stand.</summary>
    public const string Group = "On-call";

    public static readonly Setting<IReadOnlyList<string>> Allowed = new(
        "oncall.private", Group, "Targets in the own network", "Names or addresses of machines that webhooks, pushes and the gateway may reach although they are not public. Others are refused.", (IReadOnlyList<string>)[]);

    public static readonly Setting<string> Gateway = new("oncall.gateway", Group, "Gateway for text messages and calls", "Its address. Empty: nobody can be reached by phone.", "", Address);

    public static readonly Setting<string> Template = new(
        "oncall.template", Group, "What the gateway is sent", "JSON in which {to}, {text}, {kind} (sms or voice) and {id} are filled in. Empty: {\"to\":\"{to}\",\"text\":\"{text}\",\"kind\":\"{kind}\"}. Not shown, as it may hold a key.", "")
    {
        IsSecret = true,
    };

    public static readonly Setting<string> Authorization = new("oncall.authorization", Group, "Authorization header of the gateway", "Such as Bearer and a key. Kept sealed and never shown.", "") { IsSecret = true };

    public static readonly Setting<bool> Majors = new("oncall.majors", Group, "Page for major incidents", "An accepted major incident pages by the usual policy of its service or team.", true);

    public static IReadOnlyList<Setting> All { get; } = [Gateway, Template, Authorization, Allowed, Majors];

    private static string? Address(string text) => text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http") ? null : "Give an address that begins with https://.";
}
