using System.Text.Json.Serialization;

namespace Tandem.Operation.EventIntake;

/// <summary>What became of the events that were sent: those accepted are on the disk.</summary>
/// <param name="Link">Of one that was sent alone: the page that shows its alert.</param>
public sealed record EventReceipt(
    int Accepted, IReadOnlyList<RejectedEvent> Rejected, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Link = null)
{
    /// <summary>Of the first that was accepted; null: none was.</summary>
    [JsonIgnore]
    public string? Fingerprint { get; init; }
}
