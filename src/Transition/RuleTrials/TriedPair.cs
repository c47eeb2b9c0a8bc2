namespace Tandem.Transition.RuleTrials;

/// <summary>Two items that a supposed rule takes for one, or no longer does.</summary>
/// <param name="Item">The number of the one that was there first.</param>
/// <param name="By">What both have in common, such as <c>serialNumber</c>.</param>
public sealed record TriedPair(string Item, string Name, string Other, string OtherName, string By);
