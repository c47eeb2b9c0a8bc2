using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>How much may go wrong with a change, and why.</summary>
/// <param name="Score">The points of all factors together, 0 to 100.</param>
public sealed record RiskAssessment(int Score, RiskLevel Level, IReadOnlyList<RiskFactor> Factors)
{
    private const int Medium = 25, High = 45, VeryHigh = 65;

    public static RiskAssessment Of(IReadOnlyList<RiskFactor> factors)
    {
        var score = Math.Min(100, factors.Sum(factor => factor.Points));
        return new(score, score >= VeryHigh ? RiskLevel.VeryHigh : score >= High ? RiskLevel.High : score >= Medium ? RiskLevel.Medium : RiskLevel.Low, factors);
    }
}
