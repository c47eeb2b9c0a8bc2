namespace Tandem.Transition.EarlyLife;

/// <summary>What must hold before early-life support ends.</summary>
/// <param name="Measure">The name of what is counted.</param>
/// <param name="Limit">What it must reach, or must not pass; 0 or more.</param>
public sealed record ExitCriterion(string Measure, int Limit)
{
    /// <summary>With which a release begins.</summary>
    public static IReadOnlyList<ExitCriterion> Usual { get; } = [new("days", 10), new("failedDeployments", 0), new("incidents", 3), new("openMajorIncidents", 0)];
}
