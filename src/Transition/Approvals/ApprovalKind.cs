using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>What everybody may know of an approval, and what may be done with it.</summary>
public static class ApprovalKind
{
    /// <summary>To decide what one is asked; never what somebody else is asked.</summary>
    public const string DecideRight = "approvals.decide";

    public static RecordKind<Approval> Kind { get; } = new RecordKind<Approval>("approval", "approvals", "APR", "Approval")
        .Titled(approval => approval.Title)
        .Serves("Who is asked whether something may be done, and what they said. They appear by themselves when approval is asked for.")
        .Lives(ApprovalLife.Life, approval => approval.State)
        .SeenBy<Organisation, Person>(null, approval => approval.Approver)
        .With("title", approval => approval.Title, field => field.Searchable().Listed())
        .With("subject", approval => approval.Subject, field => field.Searchable().Listed())
        .With("approver", approval => approval.Approver, field => field.Listed())
        .With("board", approval => approval.Board, null, "Decided by the board")
        .With("stage", approval => approval.Stage, field => field.Listed())
        .With("stageTitle", approval => approval.StageTitle, field => field.Plain(), "Stage name")
        .With("comment", approval => approval.Comment, field => field.Searchable().Plain())
        .With("decidedBy", approval => approval.DecidedBy)
        .With("askedAt", approval => approval.AskedAt, field => field.Listed())
        .With("decidedAt", approval => approval.DecidedAt)
        .With("expiresAt", approval => approval.ExpiresAt, field => field.Listed(), "To be decided by");

    public static Resource<Approval> Resource { get; } = new Resource<Approval>(Kind)
        .Move<GiveApproval, GiveApproval.Request>(ApprovalLife.Approved, DecideRight, (approval, actor) => approval.Approver?.Value == actor.Person)
        .Move<RefuseApproval, RefuseApproval.Request>(ApprovalLife.Rejected, DecideRight, (approval, actor) => approval.Approver?.Value == actor.Person)
        .Action<DelegateApproval, DelegateApproval.Request>("delegations", "Hand on", DecideRight,
            approval => approval is { State: ApprovalLife.Asked, Board: false }, asksAnew: true, (approval, actor) => approval.Approver?.Value == actor.Person);

    public static RecordKey Key(Id<Approval> approval) => new(Kind.Name, approval.Value);
}
