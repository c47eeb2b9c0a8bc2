using Tandem.Operation.Problems;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Problems as the table <c>problem</c>.</summary>
internal static class ProblemTable
{
    public static ForeignTable Table { get; } = new ForeignTable<Problem>("problem", ProblemKind.Kind)
        .Numbered()
        .Has("short_description", "title")
        .Has("description", "description")
        .Lives("state",
            new("101", "New", ProblemLife.Logged),
            new("103", "Root Cause Analysis", ProblemLife.Investigating),
            new("104", "Fix in Progress", ProblemLife.KnownError),
            new("106", "Resolved", ProblemLife.Resolved),
            new("107", "Closed", ProblemLife.Closed),
            new("107", "Canceled", ProblemLife.Cancelled))
        .Has("active", "open")
        .Tells("known_error", problem => problem.State == ProblemLife.KnownError ? "true" : "false", Code.YesNo, "A problem is a known error while its state is 104.")
        .Has("impact", "impact", Code.Levels)
        .Has("urgency", "urgency", Code.Levels)
        .Has("priority", "priority", Code.Priorities)
        .Has("assignment_group", "team")
        .Has("assigned_to", "assignee")
        .Has("business_service", "service")
        .Has("cmdb_ci", "item")
        .Has("workaround", "workaround")
        .Has("cause_notes", "cause")
        .Has("fix_notes", "fix")
        .Has("close_notes", "fix")
        .Has("opened_at", "openedAt")
        .Has("sys_created_on", "openedAt")
        .Has("resolved_at", "resolvedAt")
        .Has("closed_at", "closedAt")
        .Has("reopen_count", "reopenCount")
        .Says()
        .Reasoned("close_notes", "work_notes", "comments")
        .Through(ProblemLife.Resolved, ProblemLife.Investigating)
        .Through(ProblemLife.Closed, ProblemLife.Resolved);
}
