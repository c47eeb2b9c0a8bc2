namespace Tandem.Strategy.Risks;

/// <summary>Where a risk comes from.</summary>
public enum RiskCategory
{
    Operation,
    Technology,
    Security,
    Supplier,
    People,
    Law,
    Money,
}
