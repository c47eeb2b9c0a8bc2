using Tandem.Kernel;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventMappings;

namespace Tandem.Operation.Integrations;

/// <summary>An integration as requests need it: what it stands for, what it has left of its quota, and what it sent since that was last written down.</summary>
public sealed class KnownIntegration(Sender sender, int quota)
{
    private readonly Lock turn = new();
    private DateTimeOffset minute;
    private int used;
    private long accepted;
    private long rejected;
    private DateTimeOffset? lastSeenAt;

    public Sender Sender => sender;

    /// <summary>By what its sender must sign, sealed; empty: it need not.</summary>
    public string Seal { get; init; } = "";

    /// <summary>How its sender's own JSON is read; null: it has a tongue we know, or no mapping.</summary>
    public ReadMapping? Mapping { get; init; }

    /// <summary>Events a minute.</summary>
    public int Quota => quota;

    /// <summary>Takes so many events of what is left of this minute.</summary>
    /// <exception cref="TooMany">There are not so many left.</exception>
    public void Spend(int events, DateTimeOffset now)
    {
        lock (turn)
        {
            if (now - minute >= TimeSpan.FromMinutes(1) || now < minute)
                (minute, used) = (now, 0);
            // What alone is more than a minute's quota could never be sent: it costs the whole of one.
            if (used > 0 && used + (long)events > quota)
                throw new TooMany(minute + TimeSpan.FromMinutes(1) - now);
            used = (int)Math.Min(int.MaxValue, used + (long)Math.Max(1, events));
        }
    }

    public void Count(int good, int bad, DateTimeOffset now)
    {
        lock (turn)
            (accepted, rejected, lastSeenAt) = (accepted + good, rejected + bad, now);
    }

    /// <summary>What was counted since the last time.</summary>
    public (long Accepted, long Rejected, DateTimeOffset? LastSeenAt) TakeCounts()
    {
        lock (turn)
        {
            var counted = (accepted, rejected, lastSeenAt);
            (accepted, rejected, lastSeenAt) = (0, 0, null);
            return counted;
        }
    }

    /// <summary>The same integration after it was read anew keeps its minute and its counts.</summary>
    internal KnownIntegration Anew(Sender now, int allowed, string seal, ReadMapping? mapping)
    {
        lock (turn)
            return new(now, allowed) { Seal = seal, Mapping = mapping, minute = minute, used = used, accepted = accepted, rejected = rejected, lastSeenAt = lastSeenAt };
    }
}
