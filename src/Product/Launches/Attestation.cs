namespace Tandem.Product.Launches;

/// <summary>A person says that a check is met which no record can tell, and by what one sees it.</summary>
/// <param name="Check">The name of the check, such as <c>securityReviewed</c>.</param>
public sealed record Attestation(string Check, string By, DateTimeOffset At, string Evidence);
