using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Mail;

/// <summary>By which server mail leaves the site.</summary>
public static class MailSettings
{
    /// <summary>The heading under which they stand.</summary>
    public const string Group = "Mail";

    public const string Encrypted = "always";
    public const string Plaintext = "never";

    public static readonly Setting<string> Host = new("mail.host", Group, "Server", "Its name or address. Empty: no mail leaves this site.", "", Plain.Host);

    public static readonly Setting<int> Port = new("mail.port", Group, "Port", "Usually 587.", 587, Plain.Between(1, 65_535));

    public static readonly Setting<string> Encryption = new("mail.tls", Group, "Encryption (STARTTLS)", "Never is for a server on this machine or in a trusted network.", Encrypted)
    {
        Choices = [Encrypted, Plaintext],
    };

    public static readonly Setting<string> Sender = new("mail.sender", Group, "Sender", "The address mails come from.", "", Plain.Address);

    public static readonly Setting<string> User = new("mail.user", Group, "User name", "Empty where the server asks for none.", "");

    public static readonly Setting<string> Password = new("mail.password", Group, "Password", "Kept sealed and never shown.", "") { IsSecret = true };

    public static IReadOnlyList<Setting> All { get; } = [Host, Port, Encryption, Sender, User, Password];
}
