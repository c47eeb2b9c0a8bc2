namespace Tandem.Kernel.Seals;

/// <summary>A proof of the journal as administrators see it.</summary>
/// <param name="AskedBy">The name of who asked.</param>
/// <param name="Total">How many facts there were when it began.</param>
/// <param name="Done">How many were read so far.</param>
/// <param name="Facts">How many facts are as they were written, from the first on.</param>
/// <param name="SealedTo">The last position under a seal.</param>
/// <param name="Seal">The hash of the last seal.</param>
/// <param name="Journal">The hash over all facts.</param>
/// <param name="FlawAt">The first bad position.</param>
/// <param name="Flaw">What is wrong; null: nothing, or not known yet.</param>
public sealed record ProofView(
    Guid Id, DateTimeOffset AskedAt, string AskedBy, DateTimeOffset? BegunAt, DateTimeOffset? EndedAt, long Total, long Done,
    long Facts, long SealedTo, string Seal, string Journal, long? FlawAt, string? Flaw)
{
    public static ProofView Of(Proof proof) => new(
        proof.Id, proof.AskedAt, proof.AskedBy, proof.BegunAt, proof.EndedAt, proof.Total, proof.Done,
        proof.Facts, proof.SealedTo, proof.Seal, proof.Journal, proof.FlawAt, proof.Flaw);
}
