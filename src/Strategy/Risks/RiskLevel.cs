namespace Tandem.Strategy.Risks;

/// <summary>How severe a score is: 1 to 5, 6 to 14, and 15 to 25, likelihood times impact on a matrix of five by five.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
}
