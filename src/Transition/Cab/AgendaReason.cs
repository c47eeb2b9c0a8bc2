namespace Tandem.Transition.Cab;

/// <summary>Why a change is on the agenda.</summary>
public enum AgendaReason
{
    /// <summary>Its approval is the board's.</summary>
    ForDecision = 1,

    /// <summary>Much may go wrong with it in the coming days.</summary>
    HighRisk = 2,

    /// <summary>It was done in a hurry, and is looked at afterwards.</summary>
    Emergency = 3,

    /// <summary>It did not go as planned.</summary>
    Failed = 4,

    /// <summary>Somebody wants it talked about.</summary>
    Other = 5,
}
