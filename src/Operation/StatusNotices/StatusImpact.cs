namespace Tandem.Operation.StatusNotices;

/// <summary>How much of a service its users miss, as the status page says it.</summary>
public enum StatusImpact
{
    /// <summary>Slower or worse than usual.</summary>
    Minor,

    /// <summary>A part is away.</summary>
    Major,

    /// <summary>All of it is away.</summary>
    Critical,
}
