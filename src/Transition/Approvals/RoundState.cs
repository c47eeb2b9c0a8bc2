namespace Tandem.Transition.Approvals;

/// <summary>How far a round of approvals has come.</summary>
public enum RoundState
{
    Open = 1,
    Approved = 2,
    Rejected = 3,

    /// <summary>What was asked about was planned anew, called off or begun without waiting.</summary>
    Withdrawn = 4,
    Expired = 5,
}
