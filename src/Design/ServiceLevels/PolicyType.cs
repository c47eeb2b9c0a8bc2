namespace Tandem.Design.ServiceLevels;

/// <summary>Between whom a service level is agreed (ITIL service level management).</summary>
public enum PolicyType
{
    /// <summary>Service level agreement: with the customer.</summary>
    Sla,

    /// <summary>Operational level agreement: with a team of our own.</summary>
    Ola,

    /// <summary>Underpinning contract: with a supplier.</summary>
    Contract,
}
