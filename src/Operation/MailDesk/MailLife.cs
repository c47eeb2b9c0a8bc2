using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.MailDesk;

/// <summary>A mail is received, and then something came of it, or not, or a person has to look at it.</summary>
public static class MailLife
{
    public const string Received = "received";
    public const string Taken = "taken";
    public const string Ignored = "ignored";
    public const string Quarantined = "quarantined";

    public static Lifecycle Life { get; } = new(
        [
            new(Received, "Received", StateCategory.Active), new(Taken, "Taken", StateCategory.Ended), new(Ignored, "Ignored", StateCategory.Ended),
            new(Quarantined, "Quarantined", StateCategory.Waiting),
        ],
        [
            new(Received, Taken, "Take"), new(Received, Ignored, "Ignore"), new(Received, Quarantined, "Set aside"),
            new(Quarantined, Received, "Try again"), new(Ignored, Received, "Try again"),
        ]);
}
