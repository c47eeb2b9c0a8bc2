using Tandem.Design.Clocks;
using Tandem.Kernel.Storage;

namespace Tandem.Design.PastPromises;

/// <summary>A promise on a record that was kept or broken, as it was last computed: what dashboards count, and the list behind their numbers.</summary>
public sealed class PastPromise : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of the record.</summary>
    public required string Kind { get; init; }

    public Guid Record { get; init; }

    public Guid Policy { get; init; }

    /// <summary>Which of the policy's clocks on the record, from 1.</summary>
    public int Run { get; init; }

    public bool Kept { get; private set; }

    /// <summary>When it was kept; or when it was due, and was not done.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The UTC day of that moment, counted from the first of January of the year 1.</summary>
    public int Day { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Null while it is not done yet, and late.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counted seconds by which it was late; 0 when it was kept, and without meaning while it is not done yet.</summary>
    public long Over { get; private set; }

    /// <summary>Whose the record is now; empty: nobody's.</summary>
    public Guid Organisation { get; private set; }

    public Guid Team { get; private set; }

    public Guid Service { get; private set; }

    /// <summary>Raised at each change, so that two who compute at once do not mix what they found.</summary>
    public int Version { get; private set; }

    internal void Follow(Clock clock, Guid organisation, Guid team, Guid service)
    {
        var (started, due, ended) = (Moment(clock.StartedAt)!.Value, Moment(clock.DueAt), Moment(clock.EndedAt));
        var at = (clock.Breached ? due : ended) ?? ended ?? started;
        var over = clock.Breached ? (clock.Elapsed - clock.Target) / TimeSpan.TicksPerSecond : 0;
        var said = (!clock.Breached, at, started, due, ended, organisation, team, service);
        if (Version > 0 && said == (Kept, At, StartedAt, DueAt, EndedAt, Organisation, Team, Service))
            return;
        (Kept, At, StartedAt, DueAt, EndedAt, Organisation, Team, Service) = said;
        (Over, Day) = (over, DateOnly.FromDateTime(at.UtcDateTime).DayNumber);
        Version++;
    }

    private static DateTimeOffset? Moment(long? ticks) => ticks is { } at ? Moments.ToMicrosecond(new DateTimeOffset(at, TimeSpan.Zero)) : null;
}
