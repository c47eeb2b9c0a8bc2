using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Investigations;
using Tandem.Operation.ProblemReviews;
using Tandem.Operation.Solutions;

namespace Tandem.Operation.Problems;

/// <summary>What everybody may know of a problem, and what may be done with it.</summary>
public static class ProblemKind
{
    public const string CreateRight = "problems.create";

    public static RecordKind<Problem> Kind { get; } = new RecordKind<Problem>("problem", "problems", "PRB", "Problem")
        .Titled(problem => problem.Title)
        .Serves("Why incidents happen. Log one when something comes back, or from the page of an incident; find its cause, offer a workaround, end it for good.")
        .Lives(ProblemLife.Life, problem => problem.State)
        .With("title", problem => problem.Title, field => field.Editable().Required().Searchable().Listed())
        .With("description", problem => problem.Description, field => field.Editable().Searchable().LongText())
        .With("symptoms", problem => problem.Symptoms, field => field.Editable().Searchable().LongText())
        .With("workaround", problem => problem.Workaround, field => field.Editable().Searchable().LongText())
        .With("cause", problem => problem.Cause, field => field.Editable().Searchable().LongText())
        .With("fix", problem => problem.Fix, field => field.Editable().Searchable().LongText())
        .With("priority", problem => problem.Priority, field => field.Listed())
        .With("impact", problem => problem.Impact, field => field.Editable())
        .With("urgency", problem => problem.Urgency, field => field.Editable())
        .With("service", problem => problem.Service, field => field.Editable().Listed())
        .With("item", problem => problem.Item, field => field.Editable(), "Configuration item")
        .With("team", problem => problem.Team, field => field.Editable().Listed())
        .With("assignee", problem => problem.Assignee, field => field.Editable().Listed())
        .With("open", problem => problem.Open)
        .With("objective", problem => problem.Objective, field => field.Editable())
        .With("whys", problem => problem.Whys, field => field.Plain())
        .With("causes", problem => problem.Causes, field => field.Plain())
        .With("reviewedAt", problem => problem.ReviewedAt)
        .With("reviewWentWell", problem => problem.ReviewWentWell, field => field.Searchable().LongText())
        .With("reviewToChange", problem => problem.ReviewToChange, field => field.Searchable().LongText())
        .With("reviewOwner", problem => problem.ReviewOwner)
        .With("reviewDue", problem => problem.ReviewDue, field => field.Day())
        .With("openedAt", problem => problem.OpenedAt, field => field.Listed())
        .With("knownErrorSince", problem => problem.KnownErrorSince)
        .With("resolvedAt", problem => problem.ResolvedAt)
        .With("closedAt", problem => problem.ClosedAt)
        .With("reopenCount", problem => problem.ReopenCount);

    public static Resource<Problem> Resource { get; } = new Resource<Problem>(Kind)
        .Create<LogProblem, LogProblem.Request>()
        .Edit<EditProblem, EditProblem.Request>(problem => !problem.IsOver)
        .Move<StartInvestigation, StartInvestigation.Request>(ProblemLife.Investigating, [ProblemLife.Logged, ProblemLife.KnownError])
        .Move<ReopenProblem, ReopenProblem.Request>(ProblemLife.Investigating, [ProblemLife.Resolved, ProblemLife.Closed])
        .Move<DeclareKnownError, DeclareKnownError.Request>(ProblemLife.KnownError)
        .Move<ResolveProblem, ResolveProblem.Request>(ProblemLife.Resolved)
        .Move<CloseProblem, CloseProblem.Request>(ProblemLife.Closed)
        .Move<CancelProblem, CancelProblem.Request>(ProblemLife.Cancelled)
        // The page of a problem has a place of its own for these.
        .Action<AddWhy, AddWhy.Request>("whys", "Ask why", Kind.EditRight, _ => false)
        .Action<EditWhy, EditWhy.Request>("why-edits", "Change a why", Kind.EditRight, _ => false)
        .Action<RemoveWhy, RemoveWhy.Request>("why-removals", "Take a why out", Kind.EditRight, _ => false)
        .Action<AddPossibleCause, AddPossibleCause.Request>("causes", "Add a possible cause", Kind.EditRight, _ => false)
        .Action<EditPossibleCause, EditPossibleCause.Request>("cause-edits", "Change a possible cause", Kind.EditRight, _ => false)
        .Action<RemovePossibleCause, RemovePossibleCause.Request>("cause-removals", "Take a possible cause out", Kind.EditRight, _ => false)
        .Action<WriteKnownError, WriteKnownError.Request>("articles", "Write an article from what is known", Kind.EditRight, _ => false)
        .Action<ReviewProblem, ReviewProblem.Request>("reviews", "Review it", Kind.EditRight, _ => false)
        .Lists("known-errors", ProblemLife.KnownError, "Lists every known error you may see: the problems of which cause and workaround are known.");

    public static RecordKey Key(Id<Problem> problem) => new(Kind.Name, problem.Value);
}
