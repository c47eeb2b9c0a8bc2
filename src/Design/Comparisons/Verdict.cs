namespace Tandem.Design.Comparisons;

/// <summary>What came of one clock, in whole seconds.</summary>
public sealed record Verdict(bool Breached, long ElapsedSeconds, long TargetSeconds)
{
    internal static Verdict? Of(Judged? clock) =>
        clock is { } judged ? new(judged.Breached, judged.Elapsed / TimeSpan.TicksPerSecond, judged.Target / TimeSpan.TicksPerSecond) : null;
}
