using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Operation.Investigations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Problems;

/// <summary>The cause, known or not, of one or more incidents (ITIL problem).</summary>
public sealed class Problem : Record<Problem>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ProblemLife.Logged;

    /// <summary>Somebody still has to do something about it; derived from the state.</summary>
    public bool Open { get; private set; } = true;

    public Level Impact { get; private set; } = Level.Medium;

    public Level Urgency { get; private set; } = Level.Medium;

    /// <summary>1 (critical) to 4 (low), by the priority matrix of incidents.</summary>
    public int Priority { get; private set; } = 3;

    public Id<Service>? Service { get; set; }

    /// <summary>The configuration item in which the cause lies.</summary>
    public Id<ConfigurationItem>? Item { get; set; }

    public Id<Team>? Team { get; private set; }

    public Id<Person>? Assignee { get; private set; }

    /// <summary>By what one knows it again.</summary>
    public string Symptoms { get; set; } = "";

    /// <summary>What helps until it is fixed.</summary>
    public string Workaround { get; set; } = "";

    /// <summary>Why it happens: the root cause.</summary>
    public string Cause { get; set; } = "";

    /// <summary>What ends it for good.</summary>
    public string Fix { get; set; } = "";

    /// <summary>The way from what is seen to its cause, question by question (five whys).</summary>
    public List<Why> Whys { get; private set; } = [];

    /// <summary>What was thought of as its cause, by where it lies (Ishikawa).</summary>
    public List<PossibleCause> Causes { get; private set; } = [];

    /// <summary>The objective that solving it serves.</summary>
    public Id<Objective>? Objective { get; set; }

    /// <summary>What shall be kept, as somebody said who looked back at it.</summary>
    public string ReviewWentWell { get; private set; } = "";

    /// <summary>What shall be done otherwise.</summary>
    public string ReviewToChange { get; private set; } = "";

    /// <summary>Who sees to what is to change.</summary>
    public Id<Person>? ReviewOwner { get; private set; }

    /// <summary>By which day, as <c>2026-05-03</c>.</summary>
    public string? ReviewDue { get; private set; }

    /// <summary>When somebody last looked back at it; null: nobody did.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when its cause and a workaround are known.</summary>
    public DateTimeOffset? KnownErrorSince { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int ReopenCount { get; private set; }

    /// <summary>It is over for good: nothing of it changes any more.</summary>
    public bool IsOver => State is ProblemLife.Closed or ProblemLife.Cancelled;

    public void Weigh(Level impact, Level urgency, PriorityMatrix matrix) =>
        (Impact, Urgency, Priority) = (impact, urgency, matrix[impact, urgency]);

    public void AssignTo(Id<Team>? team, Id<Person>? assignee) => (Team, Assignee) = (team, assignee);

    public void Investigate()
    {
        Move(ProblemLife.Investigating);
        KnownErrorSince = null;
    }

    public void BecomeKnownError(DateTimeOffset at)
    {
        Move(ProblemLife.KnownError);
        KnownErrorSince = at;
    }

    public void Resolve(DateTimeOffset at)
    {
        Move(ProblemLife.Resolved);
        ResolvedAt = at;
    }

    public void Close(DateTimeOffset at)
    {
        Move(ProblemLife.Closed);
        ClosedAt = at;
    }

    public void Cancel(DateTimeOffset at)
    {
        Move(ProblemLife.Cancelled);
        ClosedAt = at;
    }

    public void Reopen()
    {
        Move(ProblemLife.Investigating);
        ReopenCount++;
        (KnownErrorSince, ResolvedAt, ClosedAt) = (null, null, null);
    }

    public void LookBack(string wentWell, string toChange, Id<Person>? owner, string? due, DateTimeOffset at) =>
        (ReviewWentWell, ReviewToChange, ReviewOwner, ReviewDue, ReviewedAt) = (wentWell, toChange, owner, due, at);

    internal void Set(IEnumerable<PossibleCause> causes) => Causes = [.. causes];

    internal void Set(IEnumerable<Why> whys) => Whys = [.. whys.Select((why, at) => why with { Number = at + 1 })];

    private void Move(string to)
    {
        ProblemLife.Life.Move(State, to);
        State = to;
        Open = ProblemLife.Life.Open.Contains(to);
        Demand();
    }

    /// <exception cref="Refused">It does not say what its state promises.</exception>
    internal void Demand()
    {
        List<Complaint> missing = [];
        if (State == ProblemLife.KnownError && Cause.Length == 0)
            missing.Add(new("cause", "Say why it happens: of a known error the cause is known."));
        if (State == ProblemLife.KnownError && Workaround.Length == 0)
            missing.Add(new("workaround", "Say what helps until it is fixed: a known error has a workaround."));
        if (State is ProblemLife.Resolved or ProblemLife.Closed && Cause.Length + Fix.Length == 0)
            missing.Add(new("fix", "Say what the cause was, or how it was fixed."));
        if (missing.Count > 0)
            throw new Refused(missing);
    }
}
