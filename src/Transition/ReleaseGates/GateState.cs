namespace Tandem.Transition.ReleaseGates;

/// <summary>How a gate stands.</summary>
/// <param name="Missing">What is missing; null: it is met.</param>
public sealed record GateState(ReleaseGate Gate, string? Missing)
{
    public bool IsMet => Missing is null;

    /// <summary>Whether the release may pass.</summary>
    public bool Opens => IsMet || Gate.WaivedBy is not null;
}
