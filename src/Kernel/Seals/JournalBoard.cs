using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Tells how the journal stands and what its proofs found.</summary>
public sealed class JournalBoard(Store store, JournalReader journal)
{
    /// <summary>The most proofs told at once.</summary>
    public const int Most = 20;

    public async Task<JournalView> Now(CancellationToken stop)
    {
        var last = await store.Set<Seal>().AsNoTracking().OrderByDescending(seal => seal.Number)
            .Select(seal => new { seal.Number, seal.Last, seal.At, seal.Hash }).FirstOrDefaultAsync(stop);
        var waiting = await store.Facts.LongCountAsync(fact => fact.Position == null, stop);
        return new(await journal.Last(stop), waiting, last?.Number ?? 0, last?.Last ?? 0, last?.At, last is null ? "" : Convert.ToHexStringLower(last.Hash));
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ProofView>> Proofs(CancellationToken stop) =>
        [.. (await store.Set<Proof>().AsNoTracking().OrderByDescending(proof => proof.Id).Take(Most).ToListAsync(stop)).Select(ProofView.Of)];
}
