using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Paging;

/// <summary>A call to whoever is on call, until somebody answers.</summary>
public sealed class Page : Record<Page>
{
    public required string Title { get; init; }

    public string Details { get; init; } = "";

    public Urgency Urgency { get; init; }

    public string State { get; private set; } = PageLife.Triggered;

    /// <summary>The kind and id of the record it is about; empty: none.</summary>
    public string SubjectKind { get; init; } = "";

    public Guid? Subject { get; init; }

    /// <summary>The subject's number, such as <c>INC-1042</c>.</summary>
    public string SubjectNumber { get; init; } = "";

    public Id<EscalationPolicy>? Policy { get; private set; }

    public Id<Team>? Team { get; init; }

    /// <summary>Who is called where no policy says it.</summary>
    public Id<Person>? Person { get; private set; }

    public Id<Service>? Service { get; init; }

    public DateTimeOffset TriggeredAt { get; init; }

    /// <summary>It was triggered outside the hours of the team it is for.</summary>
    public bool OutOfHours { get; init; }

    /// <summary>How often the steps were gone through before, from 0.</summary>
    public int Round { get; private set; }

    /// <summary>The step that is taken next, from 0.</summary>
    public int Step { get; private set; }

    /// <summary>When that is; null: no longer.</summary>
    public DateTimeOffset? NextStepAt { get; private set; }

    /// <summary>Who was called last: numbers of people.</summary>
    public List<string> Called { get; private set; } = [];

    public Id<Person>? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? SnoozedUntil { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Every open page has one of its own: who is called twice for the same is called once.</summary>
    [Unrecorded]
    public string? OpenKey { get; private set; }

    public bool IsOpen => State != PageLife.Resolved;

    public RecordKey? About => Subject is { } subject ? new(SubjectKind, subject) : null;

    internal void Aim(Id<EscalationPolicy>? policy, Id<Person>? person, string key) => (Policy, Person, OpenKey) = (policy, person, key);

    /// <summary>Begins at the first step.</summary>
    internal void Begin(DateTimeOffset at) => (Round, Step, NextStepAt) = (0, 0, at);

    internal void Go(int round, int step, DateTimeOffset? next) => (Round, Step, NextStepAt) = (round, step, next);

    internal void Call(IEnumerable<string> people) => Called = [.. people];

    internal void Acknowledge(Id<Person>? by, DateTimeOffset at)
    {
        Move(PageLife.Acknowledged);
        (AcknowledgedBy, AcknowledgedAt, SnoozedUntil, NextStepAt) = (by ?? AcknowledgedBy, AcknowledgedAt ?? at, null, null);
    }

    internal void Snooze(DateTimeOffset until)
    {
        Move(PageLife.Snoozed);
        (SnoozedUntil, NextStepAt) = (until, null);
    }

    internal void Wake(DateTimeOffset at)
    {
        Move(PageLife.Triggered);
        SnoozedUntil = null;
        Begin(at);
    }

    internal void Resolve(DateTimeOffset at)
    {
        Move(PageLife.Resolved);
        (ResolvedAt, SnoozedUntil, NextStepAt, OpenKey) = (at, null, null, null);
    }

    /// <summary>Somebody else is called from now on: whoever was before may be called for the same again.</summary>
    internal void Reassign(Id<EscalationPolicy>? policy, Id<Person>? person, DateTimeOffset at)
    {
        if (State != PageLife.Triggered)
            Move(PageLife.Triggered);
        (Policy, Person, SnoozedUntil, OpenKey) = (policy, person, null, $"{Id}");
        Begin(at);
    }

    private void Move(string to) => State = PageLife.Life.Move(State, to).To;
}
