namespace Tandem.Kernel.Seals;

/// <summary>What the proof of the journal found.</summary>
/// <param name="Facts">How many facts are as they were written, from the first on.</param>
/// <param name="SealedTo">The last position under a seal.</param>
/// <param name="Waiting">Committed facts that have no position yet (PostgreSQL).</param>
/// <param name="Seal">The hash of the last seal: who keeps it elsewhere can later prove that nothing before it changed.</param>
/// <param name="Journal">The hash over all facts, sealed or not.</param>
/// <param name="Flaw">The first place that is not as it was written; null: all is.</param>
public sealed record Verdict(long Facts, long SealedTo, long Waiting, string Seal, string Journal, Flaw? Flaw);
