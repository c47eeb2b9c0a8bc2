using Tandem.Design.Clocks;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>A clock that has not ended, as it was last computed: what lists sort by, and the row that wakes the house when something is due.</summary>
public sealed class OpenClock : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of the record.</summary>
    public required string Kind { get; init; }

    public Guid Record { get; init; }

    public Guid Policy { get; init; }

    /// <summary>Which of the policy's clocks on the record, from 1.</summary>
    public int Run { get; init; }

    public ClockState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null while it is paused with time left.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Seconds.</summary>
    public long Target { get; private set; }

    /// <summary>When the next thing happens; null: nothing will, as things stand.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>How often it was tried in vain to say what was due.</summary>
    public int Attempts { get; private set; }

    /// <summary>Raised at each change, so that a due moment is told once, whoever else looks.</summary>
    public int Version { get; private set; }

    internal void Follow(Clock clock, DateTimeOffset? next)
    {
        (State, StartedAt, Target) = (clock.State, Moment(clock.StartedAt)!.Value, clock.Target / TimeSpan.TicksPerSecond);
        (DueAt, NextAt, Attempts) = (Moment(clock.DueAt), next, 0);
        Version++;
    }

    /// <summary>It could not be told now.</summary>
    internal void TryAgain(DateTimeOffset at)
    {
        (NextAt, Attempts) = (at, Attempts + 1);
        Version++;
    }

    internal static DateTimeOffset? Moment(long? ticks) => ticks is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}
