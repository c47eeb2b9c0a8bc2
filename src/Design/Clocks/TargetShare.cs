namespace Tandem.Design.Clocks;

/// <summary>A part of what is promised.</summary>
public static class TargetShare
{
    /// <summary>So many per cent of a target, all in ticks (100 ns); no target is too long for it.</summary>
    public static long Of(long target, int percent) => (target / 100 * percent) + (target % 100 * percent / 100);
}
