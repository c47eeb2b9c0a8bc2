using Tandem.Operation.Events;

namespace Tandem.Operation.EventTongues;

/// <summary>An alert in the words of Opsgenie's Alert API v2.</summary>
internal static class OpsgenieJson
{
    public static object Of(Alert alert) => new
    {
        id = alert.Id.Value,
        tinyId = $"{alert.Serial}",
        message = alert.Title,
        status = alert.Open ? "open" : "closed",
        acknowledged = alert.State == AlertLife.Acknowledged,
        snoozed = alert.State == AlertLife.Suppressed,
        isSeen = alert.State != AlertLife.Firing,
        count = alert.Repeats,
        createdAt = alert.FirstSeenAt,
        updatedAt = alert.ChangedAt,
        lastOccurredAt = alert.LastSeenAt,
        source = alert.Source,
        priority = PriorityOf(alert.Severity),
        description = alert.Description,
        entity = alert.Labels["host"] ?? "",
        details = alert.Labels,
    };

    private static string PriorityOf(Severity severity) => severity switch
    {
        Severity.Critical => "P1",
        Severity.Error => "P2",
        Severity.Warning => "P3",
        _ => "P5",
    };
}
