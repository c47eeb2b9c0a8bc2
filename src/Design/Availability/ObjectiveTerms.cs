namespace Tandem.Design.Availability;

/// <summary>What an error budget is computed by.</summary>
/// <param name="TargetThousandths">The target in thousandths of a percent: 99,900 is 99.9 %; 1 to 99,999.</param>
/// <param name="WithoutPlanned">What was agreed beforehand counts neither as time nor as failure.</param>
public sealed record ObjectiveTerms(int TargetThousandths, ObjectiveWindow Window, IndicatorKind Indicator, bool WithoutPlanned)
{
    /// <summary>All there is, in thousandths of a percent.</summary>
    public const int Whole = 100_000;

    /// <summary>The share that may fail, above 0 and below 1.</summary>
    public double MayFail => (double)(Whole - TargetThousandths) / Whole;
}
