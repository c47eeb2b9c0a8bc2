namespace Tandem.Strategy.Risks;

/// <summary>What is done about a risk (ISO 31000 calls them treatment options): stay away from it, make it smaller, let somebody else carry it, or live with it.</summary>
public enum RiskResponse
{
    Avoid,
    Reduce,
    Transfer,
    Accept,
}
