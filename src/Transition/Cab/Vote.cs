namespace Tandem.Transition.Cab;

/// <summary>What a member says to a change.</summary>
public enum Vote
{
    Yes = 1,
    No = 2,
    Abstain = 3,
}
