namespace Tandem.Improvement.Measures;

/// <summary>In what a measure is counted.</summary>
public enum MeasureUnit
{
    /// <summary>Records.</summary>
    Records,

    /// <summary>Seconds on the clock, nights and waiting included.</summary>
    Seconds,

    /// <summary>Percent, from 0 to 100.</summary>
    Percent,

    /// <summary>The average mark, from 1 (bad) to 5 (very good).</summary>
    Mark,
}
