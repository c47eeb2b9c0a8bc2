using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Opsgenie;

/// <summary>An alert in the words of Opsgenie's Alert API v2.</summary>
internal static class OpsgenieJson
{
    /// <param name="snoozedUntil">Until when the calls about it are put off; null: they are not.</param>
    public static object Of(Alert alert, Sender from, DateTimeOffset? snoozedUntil) => new
    {
        id = alert.Id.Value,
        tinyId = $"{alert.Serial}",
        alias = AliasOf(alert),
        message = alert.Title,
        status = alert.Open ? "open" : "closed",
        acknowledged = alert.State == AlertLife.Acknowledged,
        snoozed = snoozedUntil is not null,
        snoozedUntil,
        isSeen = alert.State != AlertLife.Firing,
        tags = TagsOf(alert.Labels),
        count = alert.Repeats,
        createdAt = alert.FirstSeenAt,
        updatedAt = alert.ChangedAt,
        lastOccurredAt = alert.LastSeenAt,
        source = alert.Source,
        priority = PriorityOf(alert.Severity),
        teams = alert.Team is { } team ? [new { id = team.Value }] : Array.Empty<object>(),
        responders = Responders.In(alert.Annotations).Select(number => new { type = TypeOf(number), id = number }),
        integration = alert.Integration is { } integration ? new { id = integration.Value, name = from.Name } : null,
        report = alert.ResolvedAt is { } closed ? new { closeTime = (long)(closed - alert.FirstSeenAt).TotalMilliseconds } : null,
        actions = alert.Annotations[OpsgenieEvent.Actions]?.Split(',') ?? [],
        description = alert.Description,
        entity = alert.Labels["host"] ?? "",
        details = LabelSet.Of(alert.Labels.Pairs.Where(pair => pair.Key != OpsgenieDeeds.Tags)),
    };

    /// <summary>As its sender calls it; without an alias it is called by its id.</summary>
    public static string AliasOf(Alert alert) => alert.Annotations[OpsgenieEvent.Alias] ?? $"{alert.Id.Value}";

    public static string[] TagsOf(LabelSet labels) => labels[OpsgenieDeeds.Tags]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string TypeOf(string number) => number[..number.IndexOf('-', StringComparison.Ordinal)] switch
    {
        var prefix when prefix == Team.Kind.Prefix => "team",
        var prefix when prefix == Person.Kind.Prefix => "user",
        var prefix when prefix == OnCall.ScheduleKind.Kind.Prefix => "schedule",
        _ => "escalation",
    };

    private static string PriorityOf(Severity severity) => severity switch
    {
        Severity.Critical => "P1",
        Severity.Error => "P2",
        Severity.Warning => "P3",
        _ => "P5",
    };
}
