using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>Lives one incident again, row by row, so that its facts carry the times and actors of then.</summary>
internal sealed class IncidentReplay(Store store, LogDirectory directory, PriorityMatrix matrix)
{
    private static readonly Actor Import = Actor.System("servicenow-log");

    /// <param name="done">How many of the rows were taken in an earlier run.</param>
    public Incident Replay(IReadOnlyList<LogRow> rows, Incident? known, int done)
    {
        var first = rows[0];
        var incident = known ?? New(first);
        for (var at = done; at < rows.Count; at++)
            Take(incident, rows[at], at == 0 ? null : rows[at - 1]);
        return incident;
    }

    private Incident New(LogRow first)
    {
        var incident = new Incident
        {
            Title = Title(first),
            Description = $"{first.Number}, taken over from another system's log.",
            OpenedAt = first.OpenedAt,
            Channel = first.Channel,
            Requester = directory.Person(store, first.Caller, Import, first.OpenedAt),
        };
        store.Add(incident);
        return incident;
    }

    private void Take(Incident incident, LogRow row, LogRow? before)
    {
        var team = directory.Team(store, row.Group, Import, row.UpdatedAt);
        var assignee = directory.Person(store, row.Assignee, Import, row.UpdatedAt);
        var handedOn = before is not null && row.Reassignments > before.Reassignments;
        var reopened = before is { State: IncidentLife.Resolved or IncidentLife.Closed } && row.State is not (IncidentLife.Resolved or IncidentLife.Closed);
        var over = row.State is IncidentLife.Resolved or IncidentLife.Closed;
        var fact = Fact(incident, row, before, reopened);
        incident.Recall(
            new(row.UpdatedAt, row.State!, row.PendingReason, row.Impact, row.Urgency, team, assignee, Category(row), handedOn, reopened,
                over ? incident.ResolvedAt ?? NotLater(row.ResolvedAt, row.UpdatedAt) : null,
                row.State == IncidentLife.Closed ? NotLater(row.ClosedAt, row.UpdatedAt) : null,
                over ? Resolution(row) : null),
            matrix);
        incident.Custom = Custom(row);
        store.AnnounceStep(incident, fact, new Actor(null, row.UpdatedBy) { Cause = $"servicenow-log:{row.Line}" }, row.UpdatedAt);
    }

    private static IFact Fact(Incident incident, LogRow row, LogRow? before, bool reopened)
    {
        var moved = before?.State != row.State;
        return row.State switch
        {
            _ when before is null => new IncidentLogged(incident.Id, incident.Title, incident.Channel),
            _ when reopened => new IncidentReopened(incident.Id, ""),
            IncidentLife.Resolved when moved => new IncidentResolved(incident.Id, ResolutionCode.Solved, Resolution(row)),
            IncidentLife.Closed when moved => new IncidentClosed(incident.Id),
            IncidentLife.Pending when moved || before.PendingReason != row.PendingReason => new IncidentHeld(incident.Id, row.PendingReason!.Value, null),
            IncidentLife.InProgress when moved => new IncidentStarted(incident.Id),
            _ when before.Group != row.Group || before.Assignee != row.Assignee => new IncidentAssigned(incident.Id, null, null),
            _ => new IncidentEdited(incident.Id),
        };
    }

    /// <summary>The extract tells each row of a moment that came later: it must not be known before it happened.</summary>
    private static DateTimeOffset NotLater(DateTimeOffset? told, DateTimeOffset row) => told is { } moment && moment <= row ? moment : row;

    private static string Title(LogRow row) =>
        string.Join(" – ", new[] { row.Symptom, row.Category, row.Subcategory }.Where(part => part.Length > 0)) is { Length: > 0 } title ? title : row.Number;

    private static string Category(LogRow row) => row.Subcategory.Length == 0 ? row.Category : $"{row.Category} / {row.Subcategory}";

    private static string Resolution(LogRow row) =>
        string.Join(", ", new[] { row.ClosedCode, row.ResolvedBy }.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "Resolved in the other system.";

    private static CustomValues Custom(LogRow row) => row.References.Count == 0
        ? CustomValues.None
        : CustomValues.Of(new JsonObject(row.References.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))));
}
