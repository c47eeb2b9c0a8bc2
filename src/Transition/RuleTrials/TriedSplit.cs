namespace Tandem.Transition.RuleTrials;

/// <summary>An item that a source would not have recognised under a supposed rule.</summary>
/// <param name="Source">It would have made an item of its own.</param>
/// <param name="Called">What the source calls it.</param>
public sealed record TriedSplit(string Item, string Name, string Source, string Called);
