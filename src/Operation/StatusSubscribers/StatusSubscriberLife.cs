using Tandem.Kernel.Lifecycles;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>A subscriber confirms, is told, and is forgotten when they have had enough.</summary>
public static class StatusSubscriberLife
{
    public const string Unconfirmed = "unconfirmed";
    public const string Active = "active";
    public const string Ended = "ended";

    public static Lifecycle Life { get; } = new(
        [new(Unconfirmed, "Not confirmed", StateCategory.Waiting), new(Active, "Active", StateCategory.Active), new(Ended, "Ended", StateCategory.Ended)],
        [new(Unconfirmed, Active, "Confirm"), new(Unconfirmed, Ended, "Remove"), new(Active, Ended, "Remove")]);
}
