namespace Tandem.Operation.Incidents;

/// <summary>What an incident waits for.</summary>
public enum PendingReason
{
    /// <summary>An answer from the requester: reminded, then closed by working time.</summary>
    Requester,

    /// <summary>A supplier.</summary>
    Supplier,

    /// <summary>A change that cures it.</summary>
    Change,

    /// <summary>The fault to happen again, so that it can be seen.</summary>
    Evidence,
}
