using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>One update of one incident, as another system's audit extract tells it; empty where the extract says "?".</summary>
/// <param name="Line">Its line in the file, from 2.</param>
/// <param name="State">Our state; null where the extract's state means nothing.</param>
public sealed record LogRow(
    int Line,
    string Number,
    string? State,
    PendingReason? PendingReason,
    int Reassignments,
    int Reopenings,
    string Caller,
    string OpenedBy,
    DateTimeOffset OpenedAt,
    string UpdatedBy,
    DateTimeOffset UpdatedAt,
    Channel Channel,
    string Category,
    string Subcategory,
    string Symptom,
    Level Impact,
    Level Urgency,
    int Priority,
    string Group,
    string Assignee,
    string ClosedCode,
    string ResolvedBy,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyDictionary<string, string> References);
