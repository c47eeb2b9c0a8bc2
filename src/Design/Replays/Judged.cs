namespace Tandem.Design.Replays;

/// <summary>A clock, judged.</summary>
/// <param name="Elapsed">How much had counted (100 ns).</param>
/// <param name="Target">How much was promised (100 ns).</param>
public readonly record struct Judged(bool Breached, long Elapsed, long Target)
{
    /// <summary>From this share of the target on, what was kept was kept only just.</summary>
    private const int Near = 90;

    public bool NearMiss => !Breached && Elapsed >= Target / 100 * Near;

    /// <summary>How much more than promised (100 ns).</summary>
    public long Over => Breached ? Elapsed - Target : 0;
}
