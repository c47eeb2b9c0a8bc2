namespace Tandem.Transition.Changes;

/// <summary>How much may go wrong with a change.</summary>
public enum RiskLevel
{
    Low = 1,
    Medium = 2,
    High = 3,
    VeryHigh = 4,
}
