namespace Tandem.Operation.Integrations;

/// <summary>What is sent to make an integration.</summary>
/// <param name="Type">Such as <c>alertmanager</c> or <c>events</c>.</param>
/// <param name="Service">By number; what its events are about where they do not say it.</param>
/// <param name="Quota">Events a minute, 1 to 10,000,000.</param>
public sealed record NewIntegration(string Name, string? Type = null, string? Service = null, string? Team = null, string? Severity = null, int? Quota = null);
