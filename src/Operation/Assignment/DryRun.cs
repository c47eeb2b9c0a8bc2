namespace Tandem.Operation.Assignment;

/// <summary>What a rule would have done to the incidents of the past, had it been switched on.</summary>
/// <param name="Looked">How many incidents were looked at, newest first.</param>
/// <param name="Suited">How many the rule would have got: its conditions held, and those of no rule before it.</param>
/// <param name="Moved">How many of these would have gone elsewhere than where they first went.</param>
/// <param name="Right">How many of the moved ones ended with the rule's team anyway: what it would have saved.</param>
/// <param name="Moves">The moved ones, newest first.</param>
public sealed record DryRun(int Looked, int Suited, int Moved, int Right, IReadOnlyList<MovedIncident> Moves);
