using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What is sent of an event.</summary>
/// <param name="Name">By which rules and runbooks know such alerts.</param>
/// <param name="Severity">critical, error, warning or info.</param>
/// <param name="State">firing or resolved.</param>
/// <param name="DedupKey">What has the same is the same alert; without it, what has the same labels.</param>
/// <param name="EndsAt">When it is over unless it is sent again.</param>
/// <param name="Link">The page in the sender that shows it.</param>
public sealed record NewEvent(
    string? Name, string? Summary, string? Description, string? Severity, LabelSet? Labels, LabelSet? Annotations, string? State, string? DedupKey, DateTimeOffset? Time, DateTimeOffset? EndsAt, string? Source, string? Link);
