using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Operation.MajorIncidents;

/// <summary>An incident so severe that it is led: by whom, who is told when, and what was learnt (ITIL major incident).</summary>
public sealed class MajorIncident : Record<MajorIncident>
{
    public required string Title { get; set; }

    /// <summary>The incident it is about; nobody handles one incident twice at once.</summary>
    public required Id<Incident> Incident { get; init; }

    public Id<Organisation>? Organisation { get; init; }

    public string State { get; private set; } = MajorIncidentLife.Proposed;

    /// <summary>Why it was thought to be major.</summary>
    public required string Reason { get; init; }

    /// <summary>Why it was not, after all.</summary>
    public string Rejection { get; private set; } = "";

    /// <summary>Leads it.</summary>
    public Id<Person>? Commander { get; set; }

    /// <summary>Tells everybody who must know.</summary>
    public Id<Person>? Communicator { get; set; }

    /// <summary>Leads those who repair.</summary>
    public Id<Person>? TechnicalLead { get; set; }

    /// <summary>Writes down what happens.</summary>
    public Id<Person>? Scribe { get; set; }

    /// <summary>Where those who work on it meet: an https address.</summary>
    public string Bridge { get; set; } = "";

    /// <summary>Who is told, and how.</summary>
    public string Audience { get; set; } = "";

    /// <summary>Minutes from one status update to the next; 0: none is promised.</summary>
    public int UpdateEvery { get; set; } = 30;

    /// <summary>When the next status update is due.</summary>
    public DateTimeOffset? NextUpdateAt { get; private set; }

    public DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>For the review: what happened, in order.</summary>
    public string WhatHappened { get; set; } = "";

    /// <summary>For the review: why it could happen.</summary>
    public string Causes { get; set; } = "";

    /// <summary>For the review: what went well, and what did not.</summary>
    public string Lessons { get; set; } = "";

    /// <summary>What is to be done so that it does not come again.</summary>
    public List<ReviewAction> Actions { get; private set; } = [];

    public Id<Person>? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>It is being led at this moment.</summary>
    public bool IsActive => State == MajorIncidentLife.Active;

    internal void Accept(DateTimeOffset at)
    {
        Move(MajorIncidentLife.Active);
        AcceptedAt ??= at;
        EndedAt = null;
        PlanUpdate(at);
    }

    internal void Reject(string why)
    {
        Move(MajorIncidentLife.Rejected);
        Rejection = why;
    }

    internal void End(DateTimeOffset at)
    {
        Move(MajorIncidentLife.Ended);
        (EndedAt, NextUpdateAt) = (at, null);
    }

    internal void Approve(Id<Person>? by, DateTimeOffset at)
    {
        Move(MajorIncidentLife.Reviewed);
        (ApprovedBy, ApprovedAt) = (by, at);
    }

    /// <summary>Counts the time to the next update from this moment.</summary>
    internal void PlanUpdate(DateTimeOffset from) =>
        NextUpdateAt = IsActive && UpdateEvery > 0 ? Moments.ToMicrosecond(from) + TimeSpan.FromMinutes(UpdateEvery) : null;

    internal void Set(List<ReviewAction> actions) => Actions = actions;

    private void Move(string to) => State = MajorIncidentLife.Life.Move(State, to).To;
}
