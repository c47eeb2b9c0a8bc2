using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Heartbeats;

/// <summary>A sign of life that something sends again and again: not that something is wrong is told, but that nothing is told any more (a dead man's switch).</summary>
public sealed class Heartbeat : Record<Heartbeat>
{
    /// <summary>Unlike every other's; by it whoever has an integration's key sends it.</summary>
    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = HeartbeatLife.Silent;

    /// <summary>Seconds from one to the next.</summary>
    public int Interval { get; set; } = 60;

    /// <summary>Seconds it may be late before somebody hears of it.</summary>
    public int Grace { get; set; } = 60;

    public Id<Service>? Service { get; set; }

    public Id<Team>? Team { get; set; }

    /// <summary>How bad its absence is.</summary>
    public Severity Severity { get; set; } = Severity.Critical;

    /// <summary>The integration that made it and alone may send it by name; null: every one may.</summary>
    public Id<Integration>? Integration { get; init; }

    /// <summary>SHA-256 of the key in its own address.</summary>
    [Unrecorded]
    public byte[] KeyHash { get; init; } = [];

    /// <summary>The key, sealed: its address can be read again.</summary>
    [Unrecorded]
    public string Seal { get; init; } = "";

    [Derived]
    public DateTimeOffset? HeardAt { get; set; }

    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>When it is missed unless it is heard; null: it is not waited for.</summary>
    public DateTimeOffset? MissedFrom => State == HeartbeatLife.Alive && HeardAt is { } at ? at.AddSeconds(Interval + Grace) : null;

    internal void Hear(DateTimeOffset at)
    {
        if (State != HeartbeatLife.Alive)
            State = HeartbeatLife.Life.Move(State, HeartbeatLife.Alive).To;
        (HeardAt, MissedAt) = (at, null);
    }

    internal void Miss(DateTimeOffset at)
    {
        State = HeartbeatLife.Life.Move(State, HeartbeatLife.Missed).To;
        MissedAt = at;
    }

    internal void Switch(string to)
    {
        State = HeartbeatLife.Life.Move(State, to).To;
        MissedAt = null;
    }
}
