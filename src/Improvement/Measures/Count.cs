namespace Tandem.Improvement.Measures;

/// <summary>What is counted on a day. The order is the order in which a cell keeps its numbers: append, never insert.</summary>
public enum Count
{
    /// <summary>Incidents opened that day.</summary>
    Opened,

    /// <summary>Incidents closed or cancelled that day.</summary>
    Closed,

    /// <summary>Incidents resolved that day, and not reopened since.</summary>
    Resolved,

    /// <summary>Of those resolved that day: reopened at least once before.</summary>
    Reopened,

    /// <summary>Of those resolved that day: handed on from one team or person to another at least once.</summary>
    HandedOn,

    /// <summary>Of those opened that day: still open, of priority 1 (critical).</summary>
    OpenCritical,

    /// <summary>Of those opened that day: still open, of priority 2.</summary>
    OpenHigh,

    /// <summary>Of those opened that day: still open, of priority 3.</summary>
    OpenMedium,

    /// <summary>Of those opened that day: still open, of priority 4.</summary>
    OpenLow,

    /// <summary>Surveys answered that day with 1, the worst.</summary>
    Rated1,

    Rated2,

    Rated3,

    Rated4,

    /// <summary>Surveys answered that day with 5, the best.</summary>
    Rated5,

    /// <summary>Promises of service levels that were kept that day.</summary>
    PromisesKept,

    /// <summary>Promises of service levels that were due that day, and broken.</summary>
    PromisesBroken,
}
