using Tandem.Transition.Configuration;

namespace Tandem.Transition.Deployments;

/// <summary>A version that runs in an environment now.</summary>
/// <param name="Item">The number of the configuration item; null: the pipeline names it in its own way.</param>
/// <param name="Deployment">The number of the deployment that brought it.</param>
/// <param name="Change">The number of the change that allowed it; null: there was none, or the reader may not see it.</param>
public sealed record RunningVersion(
    string Component, string? Item, ItemEnvironment? Environment, string Place, string Version, DateTimeOffset Since, string Deployment, string? Change, Authorisation Authorisation);
