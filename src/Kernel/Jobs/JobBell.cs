using Tandem.Kernel.Facts;

namespace Tandem.Kernel.Jobs;

/// <summary>Wakes the engine when work was asked for that is due before it would look by itself.</summary>
public sealed class JobBell
{
    private readonly Pulse pulse = new();
    private long wakes = long.MaxValue;

    /// <summary>Completes when it rings after this was asked for.</summary>
    public Task Next => pulse.Next;

    /// <summary>Says that something is due at a moment.</summary>
    public void Ring(DateTimeOffset due)
    {
        if (due.UtcTicks < Interlocked.Read(ref wakes))
            Ring();
    }

    public void Ring() => pulse.Beat();

    /// <summary>Says when the engine will look by itself.</summary>
    internal void SetWakening(DateTimeOffset at) => Interlocked.Exchange(ref wakes, at.UtcTicks);
}
