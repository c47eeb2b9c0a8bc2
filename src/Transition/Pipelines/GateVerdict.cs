namespace Tandem.Transition.Pipelines;

/// <summary>What the gate decides, and why.</summary>
/// <param name="Change">The number of the change that it is about; null: there is none.</param>
/// <param name="Until">For allow: when the window closes. For wait: when to ask again. Null: nobody knows.</param>
public sealed record GateVerdict(GateDecision Decision, IReadOnlyList<string> Reasons, string? Change, DateTimeOffset? Until);
