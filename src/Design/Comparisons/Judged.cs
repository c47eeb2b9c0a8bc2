using Tandem.Design.Clocks;

namespace Tandem.Design.Comparisons;

/// <summary>A clock, judged.</summary>
/// <param name="Kept">What was promised was done in time; neither kept nor breached is what is still open.</param>
/// <param name="Elapsed">How much had counted (100 ns).</param>
/// <param name="Target">How much was promised (100 ns).</param>
public readonly record struct Judged(bool Breached, bool Kept, long Elapsed, long Target)
{
    /// <summary>From this share of the target on, in per cent, what was kept was kept only just.</summary>
    private const int Near = 90;

    public bool NearMiss => Kept && Elapsed >= TargetShare.Of(Target, Near);

    /// <summary>How much more than promised (100 ns).</summary>
    public long Over => Breached ? Elapsed - Target : 0;
}
