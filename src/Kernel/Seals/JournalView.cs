namespace Tandem.Kernel.Seals;

/// <summary>How the journal stands.</summary>
/// <param name="Position">The last numbered position.</param>
/// <param name="Waiting">Committed facts that have no position yet.</param>
/// <param name="Seals">How many seals there are.</param>
/// <param name="SealedTo">The last position under a seal.</param>
/// <param name="Seal">The hash of the last seal; empty: there is none.</param>
public sealed record JournalView(long Position, long Waiting, long Seals, long SealedTo, DateTimeOffset? SealedAt, string Seal);
