using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Transition.ChangeTasks;
using Tandem.Transition.Conflicts;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Changes;

/// <summary>What everybody may know of a change, and what may be done with it.</summary>
public static class ChangeKind
{
    public const string CreateRight = "changes.create";

    /// <summary>Those who have it are the change managers: approvals ask them. It opens no way around the others who are asked.</summary>
    public const string ApproveRight = "changes.approve";

    /// <summary>To begin an emergency before anybody decided.</summary>
    public const string StartUnapprovedRight = "changes.start-unapproved";

    public static RecordKind<Change> Kind { get; } = new RecordKind<Change>("change", "changes", "CHG", "Change")
        .Titled(change => change.Title)
        .Serves("What is added, altered or removed, and could affect services. Raise one, say what it touches and when; its risk and what it collides with are computed.")
        .Lives(ChangeLife.Life, change => change.State)
        .LivesBy(change => ChangeLife.Of(change.Type), ChangeLife.Normal, ChangeLife.Standard, ChangeLife.Emergency)
        .With("title", change => change.Title, field => field.Editable().Required().Searchable().Listed())
        .With("type", change => change.Type, field => field.Editable().Listed())
        .With("standard", change => change.Standard, field => field.Editable(), "Standard change")
        .With("description", change => change.Description, field => field.Editable().Searchable().LongText())
        .With("reason", change => change.Reason, field => field.Editable().Searchable().LongText())
        .With("service", change => change.Service, field => field.Editable().Listed())
        .With("items", change => change.Items, field => field.Editable(), "Configuration items")
        .With("objective", change => change.Objective, field => field.Editable())
        .With("plannedStart", change => change.PlannedStart, field => field.Editable().Listed())
        .With("plannedEnd", change => change.PlannedEnd, field => field.Editable().Listed())
        .With("interrupts", change => change.Interrupts, field => field.Editable(), "Interrupts the service")
        .With("risk", change => change.Risk, field => field.Listed())
        .With("riskScore", change => change.RiskScore)
        .With("requester", change => change.Requester, field => field.Editable())
        .With("team", change => change.Team, field => field.Editable().Listed())
        .With("assignee", change => change.Assignee, field => field.Editable().Listed())
        .With("implementationPlan", change => change.ImplementationPlan, field => field.Editable().Searchable().LongText())
        .With("testPlan", change => change.TestPlan, field => field.Editable().Searchable().LongText())
        .With("backOutPlan", change => change.BackOutPlan, field => field.Editable().Searchable().LongText(), "Back-out plan")
        .With("testEvidence", change => change.TestEvidence, field => field.Editable().LongText())
        .With("tasks", change => change.Tasks, field => field.Plain())
        .With("open", change => change.Open)
        .With("actualStart", change => change.ActualStart)
        .With("actualEnd", change => change.ActualEnd)
        .With("outcome", change => change.Outcome)
        .With("review", change => change.Review, field => field.Editable().Searchable().LongText())
        .With("raisedAt", change => change.RaisedAt)
        .With("approvedAt", change => change.ApprovedAt)
        .With("closedAt", change => change.ClosedAt);

    public static Resource<Change> Resource { get; } = new Resource<Change>(Kind)
        .Create<RaiseChange, RaiseChange.Request>()
        .Edit<EditChange, EditChange.Request>(change => !change.IsOver)
        .Move<SubmitChange, SubmitChange.Request>(ChangeLife.Assessment)
        .Move<ReplanChange, ReplanChange.Request>(ChangeLife.Draft)
        .Move<AskForApproval, AskForApproval.Request>(ChangeLife.Approval)
        .Move<ScheduleChange, ScheduleChange.Request>(ChangeLife.Scheduled, [ChangeLife.Draft])
        .Move<ApproveChange, ApproveChange.Request>(ChangeLife.Scheduled, [ChangeLife.Approval], ApproveRight, (_, _) => false)
        .Move<RejectChange, RejectChange.Request>(ChangeLife.Rejected, ApproveRight, (_, _) => false)
        .Move<StartChange, StartChange.Request>(ChangeLife.Implementing, [ChangeLife.Scheduled])
        .Move<StartUnapproved, StartUnapproved.Request>(ChangeLife.Implementing, [ChangeLife.Approval], StartUnapprovedRight)
        .Move<FinishChange, FinishChange.Request>(ChangeLife.Review)
        .Move<CloseChange, CloseChange.Request>(ChangeLife.Closed)
        .Move<CancelChange, CancelChange.Request>(ChangeLife.Cancelled)
        // The page of a change has a place of its own for these.
        .Action<PlanChange, PlanChange.Request>("plan", "Plan it at another time", Kind.EditRight, _ => false)
        .Action<RescheduleChange, RescheduleChange.Request>("reschedule", "Plan for another time", Kind.EditRight, change => change.IsSettled && RescheduleChange.Suits(change))
        .Action<AddChangeTask, AddChangeTask.Request>("tasks", "Add a task", Kind.EditRight, _ => false)
        .Action<TickChangeTask, TickChangeTask.Request>("task-ticks", "Tick a task", Kind.EditRight, _ => false)
        .Action<RemoveChangeTask, RemoveChangeTask.Request>("task-removals", "Take a task out", Kind.EditRight, _ => false)
        .Action<ProposeFromChange, ProposeFromChange.Request>("standard-proposals", "Propose as a standard change", Kind.EditRight, ProposeFromChange.Suits);

    public static RecordKey Key(Id<Change> change) => new(Kind.Name, change.Value);
}
