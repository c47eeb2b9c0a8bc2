namespace Tandem.Product.Launches;

/// <summary>Somebody accountable lets a launch go on though a check is not met.</summary>
/// <param name="Check">The name of the check, such as <c>onCallCovered</c>.</param>
public sealed record Waiver(string Check, string By, DateTimeOffset At, string Reason);
