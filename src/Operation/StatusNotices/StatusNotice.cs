using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusNotices;

/// <summary>A disruption as the status page tells it: only what was written for everybody.</summary>
public sealed class StatusNotice : Record<StatusNotice>
{
    /// <summary>In words for everybody.</summary>
    public required string Title { get; set; }

    /// <summary>The incident behind it; never shown on the page.</summary>
    public Id<Incident>? Incident { get; init; }

    public StatusImpact Impact { get; set; } = StatusImpact.Minor;

    public List<Id<Service>> Services { get; internal set; } = [];

    public string State { get; private set; } = StatusNoticeLife.Investigating;

    /// <summary>What was told, the earliest first.</summary>
    public List<PublicUpdate> Updates { get; private set; } = [];

    /// <summary>What is told when its incident is resolved; empty: whoever announced it is asked.</summary>
    public string EndsWith { get; set; } = "";

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When something was last told.</summary>
    public DateTimeOffset ToldAt { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public bool Open => State != StatusNoticeLife.Resolved;

    /// <summary>Tells the first of it, in whatever state it is found.</summary>
    internal PublicUpdate Begin(string state, string text, DateTimeOffset at)
    {
        State = state;
        return Add(text, at);
    }

    /// <exception cref="Kernel.Lifecycles.NoSuchMove">The life of a notice has no such move.</exception>
    internal PublicUpdate Tell(string to, string text, DateTimeOffset at)
    {
        if (to != State)
            State = StatusNoticeLife.Life.Move(State, to).To;
        return Add(text, at);
    }

    private PublicUpdate Add(string text, DateTimeOffset at)
    {
        var update = new PublicUpdate(Guid.CreateVersion7(at), State, text, at);
        Updates = [.. Updates, update];
        (ToldAt, ResolvedAt) = (at, Open ? null : at);
        return update;
    }
}
