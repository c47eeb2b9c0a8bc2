namespace Tandem.Operation.StatusNotices;

/// <summary>How far a disruption has come when it is first told.</summary>
public enum StatusPhase
{
    Investigating,
    Identified,
    Monitoring,
    Resolved,
}
