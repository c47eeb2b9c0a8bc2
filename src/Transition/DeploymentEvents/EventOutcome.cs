namespace Tandem.Transition.DeploymentEvents;

/// <summary>What was made of one event.</summary>
/// <param name="Status"><c>accepted</c>, <c>repeated</c> (known already), <c>ignored</c> (it tells of no deployment) or <c>refused</c>.</param>
/// <param name="Deployment">The number of the deployment it became, or was about.</param>
/// <param name="Error">Why it was refused.</param>
public sealed record EventOutcome(string? Id, string Status, string? Deployment = null, string? Error = null);
