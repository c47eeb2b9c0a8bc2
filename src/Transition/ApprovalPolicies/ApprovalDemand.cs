namespace Tandem.Transition.ApprovalPolicies;

/// <summary>What is demanded beyond what the table of who decides says; each is stricter than the one before.</summary>
public enum ApprovalDemand
{
    /// <summary>Nothing more.</summary>
    Usual,

    /// <summary>Whoever answers for the service decides too.</summary>
    ServiceOwner,

    /// <summary>The change advisory board decides too.</summary>
    Board,

    /// <summary>Only emergencies are let through.</summary>
    EmergenciesOnly,
}
