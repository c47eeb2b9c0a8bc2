namespace Tandem.Bench.Figures;

/// <summary>One measured value, its baseline of the same run, and what it must hold.</summary>
/// <param name="Load">The machine's load average of one minute when it was taken: who else was at work.</param>
internal sealed record Figure(string What, double Value, string Unit, double? Baseline, string? BaselineIs, Target? Target, double Load)
{
    public double? Ratio => Value / Baseline;

    public bool? IsMet => Target?.IsMet(this);
}
