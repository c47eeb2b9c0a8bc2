namespace Tandem.Operation.EventIntake;

/// <summary>An event that was not taken.</summary>
/// <param name="Index">Its place in what was sent, from 0.</param>
/// <param name="Reason">Why, in a sentence for its sender.</param>
public sealed record RejectedEvent(int Index, string Reason);
