using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Events;

/// <summary>What everybody may know of an alert, and what may be done with it.</summary>
public static class AlertKind
{
    public static RecordKind<Alert> Kind { get; } = new RecordKind<Alert>("alert", "alerts", "ALT", "Alert")
        .Titled(alert => alert.Title)
        .Serves("What monitoring says is wrong. Alerts come by themselves: make an integration, and give its key to what watches your systems.")
        .Lives(AlertLife.Life, alert => alert.State)
        .With("title", alert => alert.Title, field => field.Searchable().Listed())
        .With("severity", alert => alert.Severity, field => field.Listed())
        .With("alertName", alert => alert.Name, field => field.Searchable())
        .With("description", alert => alert.Description, field => field.Searchable().LongText())
        .With("service", alert => alert.Service, field => field.Listed())
        .With("item", alert => alert.Item, field => field.Listed(), "Configuration item")
        .With("team", alert => alert.Team, field => field.Listed())
        .With("runbook", alert => alert.Runbook, field => field.Plain())
        .With("incident", alert => alert.Incident, field => field.Listed())
        .With("openedIncident", alert => alert.OpenedIncident, field => field.Plain())
        .With("paged", alert => alert.Paged, field => field.Plain(), "Somebody was called")
        .With("source", alert => alert.Source, field => field.Plain())
        .With("integration", alert => alert.Integration)
        .With("labels", alert => alert.Labels, field => field.Plain())
        .With("annotations", alert => alert.Annotations, field => field.Plain())
        .With("link", alert => alert.Link, field => field.Plain(), "Seen there")
        .With("fingerprint", alert => alert.Fingerprint)
        .With("group", alert => alert.Group, field => field.Plain())
        .With("repeats", alert => alert.Repeats, field => field.Plain().Listed())
        .With("firstSeenAt", alert => alert.FirstSeenAt, field => field.Listed())
        .With("lastSeenAt", alert => alert.LastSeenAt, field => field.Plain())
        .With("endsAt", alert => alert.EndsAt, field => field.Plain(), "Over at")
        .With("resolvedAt", alert => alert.ResolvedAt, field => field.Plain())
        .With("acknowledgedBy", alert => alert.AcknowledgedBy, field => field.Plain())
        .With("suppressedBy", alert => alert.SuppressedBy, field => field.Plain())
        .With("open", alert => alert.Open)
        .With("decisions", alert => alert.Decisions, field => field.Plain());

    public static Resource<Alert> Resource { get; } = new Resource<Alert>(Kind)
        .Move<AcknowledgeAlert, AcknowledgeAlert.Request>(AlertLife.Acknowledged)
        .Move<SuppressAlert, SuppressAlert.Request>(AlertLife.Suppressed)
        .Move<RingAlert, RingAlert.Request>(AlertLife.Firing)
        .Move<ResolveAlert, ResolveAlert.Request>(AlertLife.Resolved);

    public static RecordKey Key(Id<Alert> alert) => new(Kind.Name, alert.Value);
}
