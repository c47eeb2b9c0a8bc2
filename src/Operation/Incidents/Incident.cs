using Tandem.Design.OpenClocks;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Incidents;

/// <summary>An unplanned interruption of a service, or a loss of its quality (ITIL incident).</summary>
public sealed class Incident : Record<Incident>, IHasDueMoment
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = IncidentLife.New;

    /// <summary>Derived from the state, for the index behind every queue.</summary>
    public bool Open { get; private set; } = true;

    public Level Impact { get; private set; } = Level.Medium;

    public Level Urgency { get; private set; } = Level.Medium;

    /// <summary>1 (critical) to 4 (low), by the priority matrix.</summary>
    public int Priority { get; private set; } = 3;

    /// <summary>Who is hit and hears of the progress.</summary>
    public Id<Person>? Requester { get; set; }

    public Id<Organisation>? Organisation { get; set; }

    public Id<Team>? Team { get; private set; }

    public Id<Person>? Assignee { get; private set; }

    public Id<Service>? Service { get; set; }

    /// <summary>The configuration item that failed or is failing.</summary>
    public Id<ConfigurationItem>? Item { get; set; }

    public string Category { get; set; } = "";

    public Channel Channel { get; init; } = Channel.Api;

    public PendingReason? PendingReason { get; private set; }

    /// <summary>When waiting ends by itself.</summary>
    public DateTimeOffset? PendingUntil { get; private set; }

    public ResolutionCode? ResolutionCode { get; private set; }

    public string? Resolution { get; private set; }

    public DateTimeOffset OpenedAt { get; init; }

    [Derived]
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When somebody of the desk first did something that the requester could notice.</summary>
    public DateTimeOffset? RespondedAt { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int ReopenCount { get; private set; }

    public int ReassignmentCount { get; private set; }

    /// <summary>The incident whose resolution resolves this one too.</summary>
    public Id<Incident>? Parent { get; set; }

    /// <summary>The incident that goes on in its place, where this one was the same.</summary>
    public Id<Incident>? MergedInto { get; private set; }

    /// <summary>True while and after it is handled as a major incident.</summary>
    public bool Major { get; set; }

    /// <summary>Seconds of work booked on it.</summary>
    public long TimeSpent { get; private set; }

    public void Weigh(Level impact, Level urgency, PriorityMatrix matrix) =>
        (Impact, Urgency, Priority) = (impact, urgency, matrix[impact, urgency]);

    /// <summary>Gives the incident to a team, to a person, or to both.</summary>
    public void AssignTo(Id<Team>? team, Id<Person>? assignee)
    {
        var handedOn = (Team is not null && team != Team) || (Assignee is not null && assignee is not null && assignee != Assignee);
        if (handedOn)
            ReassignmentCount++;
        (Team, Assignee) = (team, assignee);
        if (State == IncidentLife.New && (team is not null || assignee is not null))
            Enter(IncidentLife.Assigned);
    }

    public void Start(DateTimeOffset at)
    {
        Move(IncidentLife.InProgress);
        (PendingReason, PendingUntil) = (null, null);
        Respond(at);
    }

    public void Wait(PendingReason reason, DateTimeOffset? until, DateTimeOffset at)
    {
        Move(IncidentLife.Pending);
        (PendingReason, PendingUntil) = (reason, until);
        Respond(at);
    }

    public void Resolve(ResolutionCode code, string resolution, DateTimeOffset at)
    {
        Move(IncidentLife.Resolved);
        (ResolutionCode, Resolution, ResolvedAt) = (code, resolution, at);
        (PendingReason, PendingUntil) = (null, null);
        Respond(at);
    }

    public void Close(DateTimeOffset at)
    {
        Move(IncidentLife.Closed);
        ClosedAt = at;
    }

    public void Reopen()
    {
        Move(IncidentLife.InProgress);
        ReopenCount++;
        (ResolvedAt, ClosedAt, ResolutionCode, Resolution) = (null, null, null, null);
    }

    public void Cancel(DateTimeOffset at)
    {
        Move(IncidentLife.Cancelled);
        ClosedAt = at;
        (PendingReason, PendingUntil) = (null, null);
    }

    /// <summary>Ends it in favour of another that is the same.</summary>
    public void MergeInto(Id<Incident> other, DateTimeOffset at)
    {
        Cancel(at);
        MergedInto = other;
    }

    public void Respond(DateTimeOffset at) => RespondedAt ??= at;

    /// <param name="seconds">More than 0.</param>
    public void BookTime(long seconds) => TimeSpent += seconds;

    /// <summary>Takes over what another system recorded, without asking whether our own life would have allowed it.</summary>
    internal void Recall(IncidentRecollection told, PriorityMatrix matrix)
    {
        Weigh(told.Impact, told.Urgency, matrix);
        Enter(told.State);
        (PendingReason, Team, Assignee, Category) = (told.PendingReason, told.Team, told.Assignee, told.Category);
        (ResolvedAt, ClosedAt, Resolution) = (told.ResolvedAt, told.ClosedAt, told.Resolution);
        ResolutionCode = told.Resolution is null ? null : Incidents.ResolutionCode.Solved;
        ReassignmentCount += told.HandedOn ? 1 : 0;
        ReopenCount += told.Reopened ? 1 : 0;
        if (told.State != IncidentLife.New)
            Respond(told.At);
    }

    private void Move(string to)
    {
        IncidentLife.Life.Move(State, to);
        Enter(to);
    }

    private void Enter(string state)
    {
        State = state;
        Open = state is not (IncidentLife.Resolved or IncidentLife.Closed or IncidentLife.Cancelled);
    }
}
