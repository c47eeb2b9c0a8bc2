using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Incidents as the table <c>incident</c>.</summary>
internal static class IncidentTable
{
    public static ForeignTable Table { get; } = new ForeignTable<Incident>("incident", IncidentKind.Kind)
        .Numbered()
        .Has("short_description", "title")
        .Has("description", "description")
        .Lives("state",
            new("1", "New", IncidentLife.New),
            new("1", "New", IncidentLife.Assigned),
            new("2", "In Progress", IncidentLife.InProgress),
            new("3", "On Hold", IncidentLife.Pending),
            new("6", "Resolved", IncidentLife.Resolved),
            new("7", "Closed", IncidentLife.Closed),
            new("8", "Canceled", IncidentLife.Cancelled))
        .Has("active", "open")
        .Has("impact", "impact", Code.Levels)
        .Has("urgency", "urgency", Code.Levels)
        .Has("priority", "priority", Code.Priorities)
        .Has("category", "category")
        .Has("contact_type", "channel",
        [
            new("phone", "Phone", "phone"), new("email", "Email", "mail"), new("self-service", "Self-service", "portal"), new("walk-in", "Walk-in", "walkup"),
            new("chat", "Chat", "chat"), new("monitoring", "Monitoring", "monitoring"), new("integration", "Integration", "api"),
        ])
        .Has("assignment_group", "team")
        .Has("assigned_to", "assignee")
        .Has("caller_id", "requester")
        .Has("business_service", "service")
        .Has("cmdb_ci", "item")
        .Has("parent_incident", "parent")
        .Has("parent", "parent")
        .Has("hold_reason", "pendingReason",
        [
            new("1", "Awaiting Caller", "requester"), new("2", "Awaiting Evidence", "evidence"), new("4", "Awaiting Vendor", "supplier"),
            new("5", "Awaiting Change", "change"), new("3", "Awaiting Problem", "change"),
        ])
        .Has("follow_up", "pendingUntil")
        .Has("close_code", "resolutionCode",
        [
            new("Solved (Permanently)", "Solved (Permanently)", "solved"), new("Solution provided", "Solution provided", "solved"),
            new("Solved (Work Around)", "Solved (Work Around)", "workaround"), new("Workaround provided", "Workaround provided", "workaround"),
            new("Not Solved (Not Reproducible)", "Not Solved (Not Reproducible)", "notReproducible"), new("Duplicate", "Duplicate", "duplicate"),
            new("No fault found", "No fault found", "noFault"), new("No resolution provided", "No resolution provided", "noAnswer"),
        ])
        .Has("close_notes", "resolution")
        .Has("opened_at", "openedAt")
        .Has("sys_created_on", "openedAt")
        .Has("resolved_at", "resolvedAt")
        .Has("closed_at", "closedAt")
        .Has("due_date", "dueAt")
        .Has("reopen_count", "reopenCount")
        .Has("reassignment_count", "reassignmentCount")
        .Says()
        .Reasoned("close_notes", "work_notes", "comments")
        .Through(IncidentLife.Closed, IncidentLife.Resolved);
}
