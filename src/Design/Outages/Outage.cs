using Tandem.Design.Availability;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Outages;

/// <summary>A time in which a service was not there for its users, or only in part (ITIL availability management).</summary>
public sealed class Outage : Record<Outage>
{
    /// <summary>Why it was away, in a few words.</summary>
    public required string Cause { get; set; }

    public string State { get; private set; } = OutageLife.Ongoing;

    public Id<Service> Service { get; set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null: it goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>It was agreed beforehand.</summary>
    public bool Planned { get; set; }

    /// <summary>How much of the service was away: above 0, and 1 for all of it; kept to the thousandth.</summary>
    public double Share { get; private set; } = 1;

    /// <summary>The number of what it was recorded from, such as an incident; empty: by hand.</summary>
    public string Origin { get; internal init; } = "";

    /// <summary>As error budgets count it.</summary>
    public OutageSpan Span => new(StartedAt, EndedAt, (int)Math.Round(Share * OutageSpan.Full), Planned);

    /// <exception cref="Refused">It would end before it began, or neither has come.</exception>
    public void Last(DateTimeOffset start, DateTimeOffset? end, DateTimeOffset now)
    {
        if (start > now)
            throw new Refused("An outage that has not begun is none yet.", "startedAt");
        if (end <= start)
            throw new Refused("It ends after it began.", "endedAt");
        if (end > now)
            throw new Refused("Leave the end empty while it goes on.", "endedAt");
        if (State == OutageLife.Over && end is null)
            throw new Refused("It is over: say when it ended.", "endedAt");
        (StartedAt, EndedAt) = (Moments.ToMicrosecond(start), end is { } at ? Moments.ToMicrosecond(at) : null);
        if (end is not null && State == OutageLife.Ongoing)
            State = OutageLife.Over;
    }

    /// <exception cref="Refused">The share is not above 0 and at most 1.</exception>
    public void Affect(double share) => Share = share is > 0 and <= 1 && Math.Round(share * OutageSpan.Full) >= 1
        ? Math.Round(share, 3) : throw new Refused("Say how much of the service was away: from 0.001 to 1, which is all of it.", "share");

    /// <exception cref="Refused">It would end before it began.</exception>
    public void End(DateTimeOffset at, DateTimeOffset now)
    {
        OutageLife.Life.Move(State, OutageLife.Over);
        Last(StartedAt, at, now);
    }

    public void Withdraw() => State = OutageLife.Life.Move(State, OutageLife.Withdrawn).To;
}
