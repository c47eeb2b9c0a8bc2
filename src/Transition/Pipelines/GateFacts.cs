namespace Tandem.Transition.Pipelines;

/// <summary>Everything the gate decides by.</summary>
/// <param name="IsNeeded">A change is needed where it shall be brought.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; null: nobody says.</param>
/// <param name="Changes">Those that touch it, open or over.</param>
/// <param name="Obstacles">What speaks against that time.</param>
public sealed record GateFacts(bool IsNeeded, DateTimeOffset From, DateTimeOffset? To, IReadOnlyList<GateChange> Changes, IReadOnlyList<Obstacle> Obstacles);
