namespace Tandem.Strategy.Risks;

/// <summary>Likelihood times impact, each from 1 to 5.</summary>
public static class RiskScore
{
    /// <summary>The least and the most that a likelihood or an impact is.</summary>
    public const int Least = 1, Most = 5;

    /// <summary>From this score on a risk is high: nothing new is built on it before somebody decides.</summary>
    public const int High = 15;

    /// <summary>From this score on it is not low any more.</summary>
    public const int Medium = 6;

    /// <summary>Null while either is not said.</summary>
    public static int? Of(int? likelihood, int? impact) => likelihood * impact;

    public static RiskLevel Level(int score) => score >= High ? RiskLevel.High : score >= Medium ? RiskLevel.Medium : RiskLevel.Low;
}
