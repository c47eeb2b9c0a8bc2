namespace Tandem.Transition.Impact;

/// <summary>How an item fares when others fail, the worst last.</summary>
public enum ItemHealth
{
    Healthy,
    Degraded,
    Failed,
}
