namespace Tandem.Operation.EventIntake;

/// <summary>What became of the events that were sent: those accepted are on the disk.</summary>
public sealed record EventReceipt(int Accepted, IReadOnlyList<RejectedEvent> Rejected);
