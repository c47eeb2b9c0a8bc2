namespace Tandem.Transition.ReleaseGates;

/// <summary>How a gate stands.</summary>
/// <param name="Missing">What is missing; null: it is met.</param>
public sealed record GateState(ReleaseGate Gate, string? Missing)
{
    /// <summary>The id of its place on the page of the release.</summary>
    public string Place => "gate-" + Gate.Name;

    public bool IsMet => Missing is null;

    /// <summary>Whether the release may pass.</summary>
    public bool Opens => IsMet || Gate.WaivedBy is not null;
}
