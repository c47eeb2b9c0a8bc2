namespace Tandem.Kernel.Lifecycles;

/// <summary>One state in a record's life.</summary>
/// <param name="Name">As stored and as the API says it, such as <c>inProgress</c>.</param>
/// <param name="Label">As people read it, such as "In progress".</param>
public sealed record LifeState(string Name, string Label, StateCategory Category)
{
    /// <summary>
    /// For an end: whether the life is meant to get here (resolved, finished) or is given up (retired, withdrawn). Null: as the state before it says,
    /// for what is done gets on by ending, and what somebody is at does not.
    /// </summary>
    public bool? IsGoal { get; init; }

    /// <summary>Whether to move here from another state is the way out rather than the way on.</summary>
    public bool IsWayOutOf(LifeState before) => Category == StateCategory.Ended && !(IsGoal ?? before.Category != StateCategory.Active);
}
