namespace Tandem.Operation.Incidents;

/// <summary>How far an incident reaches (impact), or how soon it hurts (urgency).</summary>
public enum Level
{
    High = 1,
    Medium = 2,
    Low = 3,
}
