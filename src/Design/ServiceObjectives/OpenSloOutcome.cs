namespace Tandem.Design.ServiceObjectives;

/// <summary>What can become of an OpenSLO document.</summary>
public enum OpenSloOutcome
{
    Taken = 0,
    Updated = 1,
    Unchanged = 2,
    Rejected = 3,
}
