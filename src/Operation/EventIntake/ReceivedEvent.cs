using System.Text.Json.Serialization;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>One event as any tongue says it, read and within bounds.</summary>
/// <param name="From">Kept beside the events of one sender, not in each.</param>
/// <param name="Name">By which rules and runbooks know such alerts.</param>
/// <param name="Fingerprint">What has the same is the same alert.</param>
/// <param name="At">When it was first seen.</param>
/// <param name="EndsAt">When it is over unless it is heard of again; null: when its sender says so.</param>
/// <param name="Resolved">It says that something is over.</param>
/// <param name="Link">The page in the sender that shows it.</param>
public sealed record ReceivedEvent(
    [property: JsonIgnore] Sender From, string Title, string Name, string Description, Severity Severity, LabelSet Labels, LabelSet Annotations, string Fingerprint,
    string Source, string Link, bool Resolved, DateTimeOffset At, DateTimeOffset? EndsAt)
{
    /// <summary>Of all open alerts one at most has it.</summary>
    [JsonIgnore]
    public string Key => field ??= From.KeyOf(Fingerprint);

    /// <summary>Whether it says no more of an alert than that it is still there.</summary>
    internal bool SaysNothingNewOf(LiveAlert known, DateTimeOffset now) => !Resolved && !(EndsAt <= now) && Severity >= known.Severity;

    /// <summary>That what has a fingerprint is over, said by whoever knows no more of it.</summary>
    internal static ReceivedEvent EndOf(string fingerprint, Sender from, DateTimeOffset at) => new(from, "", "", "", Severity.Info, LabelSet.None, LabelSet.None, fingerprint, "", "", true, at, null);

    /// <summary>What an alert said of itself, said again.</summary>
    internal static ReceivedEvent Again(Alert alert, DateTimeOffset at, DateTimeOffset? endsAt) => new(
        new Sender(alert.Integration, alert.Source, alert.Service, alert.Team, alert.Severity), alert.Title, alert.Name, alert.Description, alert.Severity, alert.Labels, alert.Annotations,
        alert.Fingerprint, alert.Source, alert.Link, false, at, endsAt);
}
