namespace Tandem.Transition.Cab;

/// <summary>What came of an item of the agenda.</summary>
public enum AgendaOutcome
{
    Approved = 1,
    Rejected = 2,

    /// <summary>Talked about; there was nothing to decide.</summary>
    Discussed = 3,
}
