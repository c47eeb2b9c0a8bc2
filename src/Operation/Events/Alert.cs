using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Knowledge;

namespace Tandem.Operation.Events;

/// <summary>What monitoring says is wrong, from the first event that said so until it is over (ITIL event); what says the same again is counted.</summary>
public sealed class Alert : Record<Alert>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    /// <summary>By which rules and runbooks know such alerts, such as <c>KubePodCrashLooping</c>.</summary>
    public string Name { get; init; } = "";

    public string State { get; private set; } = AlertLife.Firing;

    /// <summary>It is not resolved; derived from the state.</summary>
    public bool Open { get; private set; } = true;

    public Severity Severity { get; set; } = Severity.Warning;

    public LabelSet Labels { get; set; } = LabelSet.None;

    public LabelSet Annotations { get; set; } = LabelSet.None;

    /// <summary>Made of all labels, or of the key that the sender gave: what has it again is the same alert.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Of an open alert, its integration and fingerprint: there is one of each; null once it is resolved.</summary>
    [Unrecorded]
    public string? LiveKey { get; private set; }

    public Id<Integration>? Integration { get; init; }

    /// <summary>What saw it, in the sender's words.</summary>
    public string Source { get; init; } = "";

    /// <summary>The page in the sender that shows it; empty: none.</summary>
    public string Link { get; init; } = "";

    public Id<Service>? Service { get; set; }

    public Id<ConfigurationItem>? Item { get; set; }

    public Id<Team>? Team { get; set; }

    /// <summary>The article that says what to do about such alerts.</summary>
    public Id<Article>? Runbook { get; set; }

    /// <summary>The incident that it opened or joined.</summary>
    public Id<Incident>? Incident { get; set; }

    /// <summary>Whether the incident was opened by this alert.</summary>
    public bool OpenedIncident { get; set; }

    /// <summary>Somebody was called because of it.</summary>
    public bool Paged { get; set; }

    /// <summary>Alerts of one group within its rule's time join one incident.</summary>
    public string Group { get; set; } = "";

    public List<Decision> Decisions { get; private set; } = [];

    /// <summary>Why it is kept quiet; null: it is not.</summary>
    public SuppressionCause? SuppressedBy { get; private set; }

    public Id<Person>? AcknowledgedBy { get; private set; }

    public DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Counted by the intake, which writes no fact for what says the same again.</summary>
    [Derived]
    public long Repeats { get; set; }

    [Derived]
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When it is over unless it is heard of again; null: when its sender says so.</summary>
    [Derived]
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Whether it was heard of before it ended. Where only its time was over, that does not count: who ended it did not know that it was heard.</summary>
    public bool IsHeardBeforeItsEnd(DateTimeOffset at) => ResolvedAt >= at && !(EndsAt <= ResolvedAt);

    public void Note(Decision decision) => Decisions = [.. Decisions, decision];

    public void BeginLive(string key, bool isFlapping)
    {
        LiveKey = key;
        State = isFlapping ? AlertLife.Flapping : AlertLife.Firing;
    }

    public void Acknowledge(Id<Person>? by)
    {
        Move(AlertLife.Acknowledged);
        AcknowledgedBy = by;
    }

    public void Suppress(SuppressionCause cause)
    {
        Move(AlertLife.Suppressed);
        SuppressedBy = cause;
    }

    public void Ring()
    {
        Move(AlertLife.Firing);
        AcknowledgedBy = null;
    }

    public void Resolve(DateTimeOffset at)
    {
        Move(AlertLife.Resolved);
        (ResolvedAt, LiveKey) = (at, null);
    }

    private void Move(string to)
    {
        State = AlertLife.Life.Move(State, to).To;
        Open = to != AlertLife.Resolved;
        if (to != AlertLife.Suppressed)
            SuppressedBy = null;
    }
}
