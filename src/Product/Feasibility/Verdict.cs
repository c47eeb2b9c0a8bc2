namespace Tandem.Product.Feasibility;

/// <summary>Whether operations allow what is to be built.</summary>
public enum Verdict
{
    Realistic,
    AtRisk,
    NotRealistic,
}
