namespace Tandem.Operation.StatusPage;

/// <summary>How a service stands for its users, the best first, in the words of Statuspage's interface.</summary>
public enum ServiceStatus
{
    Operational,
    UnderMaintenance,
    DegradedPerformance,
    PartialOutage,
    MajorOutage,
}
