using Tandem.Kernel.Records;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.EventIntake;

/// <summary>What the intake keeps in memory of an open alert.</summary>
/// <param name="Key">Its integration and fingerprint.</param>
public sealed record LiveAlert(
    Id<Alert> Id, string Key, string Fingerprint, string State, SuppressionCause? SuppressedBy, Severity Severity, string Title, string Name, string Source, LabelSet Labels, LabelSet Annotations, string Link,
    Id<Service>? Service, Id<ConfigurationItem>? Item, Id<Incident>? Incident, string Group, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, DateTimeOffset? EndsAt)
{
    /// <summary>What rules and silences may ask for: its labels, and its severity and source where no label is called so.</summary>
    public string? Says(string label) => Labels[label] ?? label switch
    {
        "severity" => Severities.Word(Severity),
        "source" => Source,
        "alertname" => Name.Length > 0 ? Name : null,
        _ => null,
    };

    public static LiveAlert Of(Alert alert) => new(
        alert.Id, alert.LiveKey ?? "", alert.Fingerprint, alert.State, alert.SuppressedBy, alert.Severity, alert.Title, alert.Name, alert.Source, alert.Labels, alert.Annotations, alert.Link,
        alert.Service, alert.Item, alert.Incident, alert.Group, alert.FirstSeenAt, alert.LastSeenAt, alert.EndsAt);
}
