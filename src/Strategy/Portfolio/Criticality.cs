namespace Tandem.Strategy.Portfolio;

/// <summary>How much the business suffers when a service is not there.</summary>
public enum Criticality
{
    Low = 1,
    Medium = 2,
    High = 3,
    Critical = 4,
}
