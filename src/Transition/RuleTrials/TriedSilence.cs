namespace Tandem.Transition.RuleTrials;

/// <summary>An item that would become stale under a supposed rule, or no longer be.</summary>
/// <param name="Source">The inventory that tells nothing of it.</param>
/// <param name="SeenAt">When it told of it last.</param>
public sealed record TriedSilence(string Item, string Name, string Source, DateTimeOffset SeenAt);
