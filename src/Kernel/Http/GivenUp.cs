namespace Tandem.Kernel.Http;

/// <summary>What is said when something is given up for good.</summary>
/// <param name="Reason">Why; kept in the journal.</param>
public sealed record GivenUp(string? Reason = null);
