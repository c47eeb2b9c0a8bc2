using Tandem.Kernel.Settings;

namespace Tandem.Operation.MailDesk;

/// <summary>How mail that comes in is treated.</summary>
public static class InboundSettings
{
    /// <summary>The heading under which they stand.</summary>
    public const string Group = "Inbound mail";

    public const string Refuse = "refuse";
    public const string Take = "take";
    public const string Ignore = "ignore";

    public static readonly Setting<IReadOnlyList<string>> Addresses = new("inbound.addresses", Group, "Own addresses",
        "The addresses whose mail comes in here, besides the one that mails come from. What is sent from one of them is a loop.", [],
        addresses => addresses.All(IsAddress) ? null : "Mail addresses such as desk@example.org.");

    public static readonly Setting<IReadOnlyList<string>> Lists = new("inbound.lists", Group, "Own mailing lists",
        "The List-Ids of groups over which people write to the desk, such as support.example.org. What comes over any other list is ignored.", [],
        lists => lists.All(list => list.Length <= 254 && !list.Any(char.IsControl)) ? null : "List-Ids such as support.example.org.");

    public static readonly Setting<string> Strangers = new("inbound.strangers", Group, "Senders nobody knows",
        "Refuse: they are told so, once a day at most. Take: they are entered as a person of their organisation, or of the one below. Ignore: nothing comes of it.", Refuse)
    {
        Choices = [Refuse, Take, Ignore],
    };

    public static readonly Setting<string> Organisation = new("inbound.organisation", Group, "Organisation of new people",
        "The name or number of the organisation to which senders are added whose mail domain belongs to no other. Empty: to none.", "");

    public static readonly Setting<string> Authenticator = new("inbound.authenticator", Group, "Own authentication server",
        "By which name your mail server signs Authentication-Results, such as mx.example.org; it must take out what others wrote under that name. Empty: every sender is unverified.", "",
        name => name.Length <= 253 && !name.Any(char.IsWhiteSpace) ? null : "One name, such as mx.example.org.");

    /// <summary>Megabytes.</summary>
    public static readonly Setting<int> Largest = new("inbound.largest", Group, "Largest mail", "In megabytes. Of a larger one only the beginning is kept.", 25, Between(1, 200));

    /// <summary>Mails.</summary>
    public static readonly Setting<int> Hourly = new("inbound.hourly", Group, "Mails of one sender in an hour", "Beyond that they are set aside, for it may be a loop.", 60, Between(1, 10_000));

    /// <summary>Days.</summary>
    public static readonly Setting<int> Keep = new("inbound.keep", Group, "Keep raw mails",
        "For so many days a mail is kept as it came. After that its raw form is removed; what came of it, and what was decided on its way, stays.", 90, Between(1, 3_650));

    public static IReadOnlyList<Setting> All { get; } = [Addresses, Lists, Strangers, Organisation, Authenticator, Largest, Hourly, Keep];

    private static Func<int, string?> Between(int least, int most) => number => number >= least && number <= most ? null : $"This is a number from {least:N0} to {most:N0}.";

    private static bool IsAddress(string text) => text.Length <= 254 && text.IndexOf('@') is > 0 and var at && at < text.Length - 1 && !text.Any(letter => char.IsControl(letter) || letter is '<' or '>' or ',' or ';');
}
