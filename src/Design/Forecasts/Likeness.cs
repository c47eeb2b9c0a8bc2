namespace Tandem.Design.Forecasts;

/// <summary>What records that are compared have in common, beside the policy.</summary>
public enum Likeness
{
    /// <summary>The priority and the team.</summary>
    PriorityAndTeam,

    /// <summary>The priority.</summary>
    Priority,

    /// <summary>Nothing else.</summary>
    Policy,
}
