namespace Tandem.Operation.Problems;

/// <summary>One step from what is seen to its cause.</summary>
/// <param name="Number">From 1, in the order in which they are asked.</param>
/// <param name="Question">Why something happens.</param>
/// <param name="Because">The answer; empty while nobody knows it.</param>
public sealed record Why(int Number, string Question, string Because = "");
