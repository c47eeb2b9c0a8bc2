namespace Tandem.Transition.ReleaseGates;

/// <summary>What must be so before a release enters a stage.</summary>
/// <param name="Name">Unlike every other of the release.</param>
/// <param name="Stage">The state before which it stands.</param>
/// <param name="Own">It was added to this release by hand, and may be taken out again.</param>
public sealed record ReleaseGate(string Name, string Label, string Stage, GateCheck Check, bool Own = false)
{
    /// <summary>Who said that it is met; null: nobody yet.</summary>
    public string? TickedBy { get; init; }

    public DateTimeOffset? TickedAt { get; init; }

    /// <summary>By what one sees it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Who let the release pass though it is not met; null: nobody.</summary>
    public string? WaivedBy { get; init; }

    public DateTimeOffset? WaivedAt { get; init; }

    /// <summary>Why.</summary>
    public string Waiver { get; init; } = "";

    /// <summary>As it was before anybody said anything.</summary>
    public ReleaseGate Cleared() => new(Name, Label, Stage, Check, Own);
}
