namespace Tandem.Operation.StatusNotices;

/// <summary>What was told to everybody at a moment.</summary>
/// <param name="Id">Its own, so that no reader takes it for another.</param>
/// <param name="State">How far it had come: <c>investigating</c>, <c>identified</c>, <c>monitoring</c> or <c>resolved</c>.</param>
public sealed record PublicUpdate(Guid Id, string State, string Text, DateTimeOffset At);
