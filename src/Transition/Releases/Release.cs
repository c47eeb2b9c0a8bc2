using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>A version of a service or product that brings several changes into use together (ITIL release).</summary>
public sealed class Release : Record<Release>
{
    public required string Title { get; set; }

    public string VersionName { get; set; } = "";

    public ReleaseType Type { get; set; } = ReleaseType.Minor;

    public string State { get; private set; } = ReleaseLife.Planning;

    /// <summary>Somebody still has to do something about it; derived from the state.</summary>
    public bool Open { get; private set; } = true;

    /// <summary>What it is for, and for whom.</summary>
    public string Description { get; set; } = "";

    public Id<Service>? Service { get; set; }

    /// <summary>What is released, where that is no service.</summary>
    public string Product { get; set; } = "";

    /// <summary>Who answers for it.</summary>
    public Id<Person>? Owner { get; set; }

    public Id<Team>? Team { get; set; }

    /// <summary>When it shall be in use.</summary>
    public DateTimeOffset? PlannedAt { get; set; }

    /// <summary>What it brings.</summary>
    public List<Id<Change>> Changes { get; internal set; } = [];

    public List<ReleaseGate> Gates { get; private set; } = [];

    /// <summary>What must hold before its early-life support ends.</summary>
    public List<ExitCriterion> ExitCriteria { get; private set; } = [];

    /// <summary>The release notes as somebody wrote them; empty: they are made from what it brings.</summary>
    public string Notes { get; set; } = "";

    public DateTimeOffset? DeployedAt { get; private set; }

    public DateTimeOffset? EarlyLifeSince { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>It is over: nothing of it changes any more.</summary>
    public bool IsOver => State is ReleaseLife.Closed or ReleaseLife.Cancelled or ReleaseLife.RolledBack;

    public void MoveTo(string to, DateTimeOffset at)
    {
        ReleaseLife.Life.Move(State, to);
        State = to;
        Open = !IsOver;
        at = Moments.ToMicrosecond(at);
        if (to == ReleaseLife.Deployed)
            DeployedAt = at;
        if (to == ReleaseLife.EarlyLife)
            EarlyLifeSince = at;
        if (IsOver)
            ClosedAt = at;
    }

    /// <exception cref="Refused">There is no such gate.</exception>
    internal ReleaseGate Gate(string? name) => Gates.Find(gate => gate.Name == name) ?? throw new Refused("There is no such gate.", "gate");

    internal void Set(IEnumerable<ReleaseGate> gates) => Gates = [.. gates];

    internal void Set(ReleaseGate gate) => Gates = [.. Gates.Select(each => each.Name == gate.Name ? gate : each)];

    internal void Set(IEnumerable<ExitCriterion> criteria) => ExitCriteria = [.. criteria];
}
