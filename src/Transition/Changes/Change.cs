using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.ChangeTasks;
using Tandem.Transition.Configuration;
using Tandem.Transition.StandardChanges;

namespace Tandem.Transition.Changes;

/// <summary>Adding, altering or removing anything that could affect services (ITIL change).</summary>
public sealed class Change : Record<Change>
{
    public required string Title { get; set; }

    public ChangeType Type { get; set; } = ChangeType.Normal;

    public string Description { get; set; } = "";

    /// <summary>What it is good for, and what happens if it is left undone.</summary>
    public string Reason { get; set; } = "";

    public string State { get; private set; } = ChangeLife.Draft;

    /// <summary>Somebody still has to do something about it; derived from the state.</summary>
    public bool Open { get; private set; } = true;

    public Id<Service>? Service { get; set; }

    /// <summary>The entry of the catalogue by which it is approved beforehand.</summary>
    public Id<StandardChange>? Standard { get; set; }

    /// <summary>The objective that it serves.</summary>
    public Id<Objective>? Objective { get; set; }

    /// <summary>The configuration items that it touches.</summary>
    public List<Id<ConfigurationItem>> Items { get; internal set; } = [];

    /// <summary>Who wants it, and so may not approve it.</summary>
    public Id<Person>? Requester { get; set; }

    public Id<Team>? Team { get; private set; }

    /// <summary>Who carries it out, and so may not approve it.</summary>
    public Id<Person>? Assignee { get; private set; }

    public DateTimeOffset? PlannedStart { get; private set; }

    public DateTimeOffset? PlannedEnd { get; private set; }

    /// <summary>What it touches is not there for its users meanwhile.</summary>
    public bool Interrupts { get; set; }

    /// <summary>How much may go wrong, as computed when it was last planned; null: it has not been.</summary>
    public RiskLevel? Risk { get; internal set; }

    /// <summary>From 0 (nothing) to 100.</summary>
    public int? RiskScore { get; internal set; }

    /// <summary>How it is done, step by step.</summary>
    public string ImplementationPlan { get; set; } = "";

    /// <summary>How one sees that it worked.</summary>
    public string TestPlan { get; set; } = "";

    /// <summary>How everything gets back to where it was.</summary>
    public string BackOutPlan { get; set; } = "";

    /// <summary>What has been tested before, and with what result.</summary>
    public string TestEvidence { get; set; } = "";

    public List<ChangeTask> Tasks { get; private set; } = [];

    public DateTimeOffset? ActualStart { get; private set; }

    public DateTimeOffset? ActualEnd { get; private set; }

    public ChangeOutcome? Outcome { get; private set; }

    /// <summary>What was learnt from it (post-implementation review).</summary>
    public string Review { get; set; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was allowed; null: not yet, or it was planned anew since.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>It is over: nothing of it changes any more.</summary>
    public bool IsOver => State is ChangeLife.Closed or ChangeLife.Cancelled;

    /// <summary>What was asked to be approved must not change under the approvers' hands, nor what was approved.</summary>
    public bool IsSettled => State is not (ChangeLife.Draft or ChangeLife.Assessment);

    public void AssignTo(Id<Team>? team, Id<Person>? assignee) => (Team, Assignee) = (team, assignee);

    /// <exception cref="Refused">It would end before it starts, or take longer than <see cref="ChangeRules.LongestDays"/> days.</exception>
    public void Plan(DateTimeOffset? start, DateTimeOffset? end)
    {
        ChangeRules.DemandWindow(start, end);
        (PlannedStart, PlannedEnd) = (start is { } from ? Moments.ToMicrosecond(from) : null, end is { } to ? Moments.ToMicrosecond(to) : null);
    }

    public void Submit() => Move(ChangeLife.Assessment);

    public void AskForApproval() => Move(ChangeLife.Approval);

    public void Approve(DateTimeOffset at)
    {
        Move(ChangeLife.Scheduled);
        ApprovedAt = at;
    }

    public void Reject() => Move(ChangeLife.Rejected);

    public void Replan()
    {
        Move(ChangeLife.Draft);
        ApprovedAt = null;
    }

    public void Start(DateTimeOffset at)
    {
        Move(ChangeLife.Implementing);
        ActualStart = at;
    }

    /// <exception cref="Refused">It ends before it was started.</exception>
    public void Finish(ChangeOutcome outcome, DateTimeOffset at)
    {
        if (at < ActualStart)
            throw new Refused("It cannot end before it was started.", "actualEnd");
        Move(ChangeLife.Review);
        if (outcome == ChangeOutcome.Successful && Tasks.Find(task => task.DoneAt is null) is { } open)
            throw new Refused($"“{open.Text}” is not done: tick it, take it out, or say that there were issues.", "outcome");
        (Outcome, ActualEnd) = (outcome, at);
    }

    public void Close(DateTimeOffset at)
    {
        Move(ChangeLife.Closed);
        ClosedAt = at;
    }

    public void Cancel(DateTimeOffset at)
    {
        Move(ChangeLife.Cancelled);
        ClosedAt = at;
    }

    internal void Set(IEnumerable<ChangeTask> tasks) => Tasks = [.. tasks.Select((task, at) => task with { Number = at + 1 })];

    private void Move(string to)
    {
        ChangeLife.Of(Type).Life.Move(State, to);
        State = to;
        Open = ChangeLife.Life.Open.Contains(to) || to == ChangeLife.Review;
    }
}
