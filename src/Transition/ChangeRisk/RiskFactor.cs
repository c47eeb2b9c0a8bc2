namespace Tandem.Transition.ChangeRisk;

/// <summary>One reason why more or less may go wrong with a change.</summary>
/// <param name="Name">Such as <c>reach</c>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Points">What it adds to the score, 0 to <paramref name="Most"/>.</param>
/// <param name="Why">What was found, in a sentence.</param>
public sealed record RiskFactor(string Name, string Label, int Points, int Most, string Why);
