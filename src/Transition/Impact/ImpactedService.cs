namespace Tandem.Transition.Impact;

/// <summary>A service that a failure reaches.</summary>
/// <param name="Effect">The worst that happens to an item by which it is delivered: <c>failed</c> or <c>degraded</c>.</param>
/// <param name="Criticality">How much the business suffers without it.</param>
/// <param name="Items">How many of its items are reached.</param>
/// <param name="Because">The name of the nearest such item.</param>
public sealed record ImpactedService(string Number, string Name, string Criticality, string Effect, int Items, string Because);
