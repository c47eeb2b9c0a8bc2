namespace Tandem.Operation.StatusNotices;

/// <summary>How much of a service its users miss, as the status page says it.</summary>
public enum StatusImpact
{
    /// <summary>Degraded performance.</summary>
    Minor,

    /// <summary>A part is away.</summary>
    Major,

    /// <summary>All of it is away.</summary>
    Critical,
}
