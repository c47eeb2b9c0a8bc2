namespace Tandem.Transition.Runbooks;

/// <summary>What became of one file.</summary>
/// <param name="Article">Its number, where there is one.</param>
/// <param name="Reason">Why, where it was not simply taken.</param>
public sealed record RunbookFate(string File, RunbookOutcome Outcome, string? Article = null, string? Reason = null);
