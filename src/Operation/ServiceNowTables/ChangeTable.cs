using Tandem.Transition.Changes;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Changes as the table <c>change_request</c>. Nobody decides about one here: not by its approval, and not by its state.</summary>
internal static class ChangeTable
{
    private const string Decided = "Those who are asked decide about a change, each for themselves, on the page of its approval: nothing moves it past them here.";

    public static ForeignTable Table { get; } = new ForeignTable<Change>("change_request", ChangeKind.Kind)
        .Numbered()
        .Has("short_description", "title")
        .Has("description", "description")
        .Lives("state",
            new("-5", "New", ChangeLife.Draft),
            new("-4", "Assess", ChangeLife.Assessment),
            new("-3", "Authorize", ChangeLife.Approval),
            new("-2", "Scheduled", ChangeLife.Scheduled),
            new("-1", "Implement", ChangeLife.Implementing),
            new("0", "Review", ChangeLife.Review),
            new("3", "Closed", ChangeLife.Closed),
            new("4", "Canceled", ChangeLife.Cancelled),
            new("4", "Rejected", ChangeLife.Rejected))
        .Tells("approval",
            change => change.State == ChangeLife.Approval ? "requested" : change.State == ChangeLife.Rejected ? "rejected" : change.ApprovedAt != null ? "approved" : "not requested",
            [
                new("not requested", "Not Yet Requested", "not requested"), new("requested", "Requested", "requested"),
                new("approved", "Approved", "approved"), new("rejected", "Rejected", "rejected"),
            ],
            Decided)
        .Has("active", "open")
        .Has("type", "type", [new("normal", "Normal", "normal"), new("standard", "Standard", "standard"), new("emergency", "Emergency", "emergency")])
        .Has("risk", "risk", [new("1", "Very High", "veryHigh"), new("2", "High", "high"), new("3", "Moderate", "medium"), new("4", "Low", "low")])
        .Has("assignment_group", "team")
        .Has("assigned_to", "assignee")
        .Has("requested_by", "requester")
        .Has("business_service", "service")
        .Has("cmdb_ci", "items")
        .Has("start_date", "plannedStart")
        .Has("end_date", "plannedEnd")
        .Has("work_start", "actualStart")
        .Has("work_end", "actualEnd")
        .Has("justification", "reason")
        .Has("implementation_plan", "implementationPlan")
        .Has("test_plan", "testPlan")
        .Has("backout_plan", "backOutPlan")
        .Has("close_code", "outcome",
        [
            new("successful", "Successful", "successful"), new("successful_issues", "Successful with issues", "withIssues"),
            new("unsuccessful", "Unsuccessful", "failed"), new("backed_out", "Backed out", "backedOut"),
        ])
        .Has("close_notes", "review")
        .Has("opened_at", "raisedAt")
        .Has("sys_created_on", "raisedAt")
        .Has("closed_at", "closedAt")
        .Says()
        .Reasoned("close_notes", "work_notes", "comments")
        .Through(ChangeLife.Closed, ChangeLife.Review)
        .Bars(ChangeLife.Approval, [ChangeLife.Scheduled, ChangeLife.Implementing, ChangeLife.Rejected], Decided);
}
