using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>One event as any tongue says it, read and within bounds.</summary>
/// <param name="Name">By which rules and runbooks know such alerts.</param>
/// <param name="Fingerprint">What has the same is the same alert.</param>
/// <param name="At">When it was first seen.</param>
/// <param name="EndsAt">When it is over unless it is heard of again; null: when its sender says so.</param>
/// <param name="Resolved">It says that something is over.</param>
/// <param name="Link">The page in the sender that shows it.</param>
public sealed record ReceivedEvent(
    Sender From, string Title, string Name, string Description, Severity Severity, LabelSet Labels, LabelSet Annotations, string Fingerprint,
    string Source, string Link, bool Resolved, DateTimeOffset At, DateTimeOffset? EndsAt)
{
    /// <summary>Of all open alerts one at most has it.</summary>
    public string Key { get; } = $"{From.Scope}:{Fingerprint}";
}
