using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Reads the seals in order and says where their chain is broken.</summary>
internal sealed class SealChain(Store store)
{
    private const int SealsToATime = 20;
    private readonly Queue<Seal> read = new();
    private long asked;

    /// <summary>The seal over the position asked for last; null: none covers it.</summary>
    public Seal? Current { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public Flaw? Flaw { get; private set; }

    /// <summary>Goes on to the seal that should begin at a position.</summary>
    public async Task GoOn(long position, CancellationToken stop)
    {
        if (read.Count == 0)
            await Read(stop);
        var before = Current;
        if (!read.TryDequeue(out var next))
        {
            Current = null;
            return;
        }

        (Current, asked) = (next, next.Number);
        Flaw = FlawOf(next, before, position) is { } says ? new Flaw(position, says) : null;
    }

    public bool Covers(long position) => Current is { } seal && position >= seal.First && position <= seal.Last && HasAllLeaves(seal);

    private async Task Read(CancellationToken stop)
    {
        var last = asked;
        foreach (var seal in await store.Set<Seal>().AsNoTracking().Where(seal => seal.Number > last).OrderBy(seal => seal.Number).Take(SealsToATime).ToListAsync(stop))
            read.Enqueue(seal);
    }

    private static string? FlawOf(Seal seal, Seal? before, long position)
    {
        var number = (before?.Number ?? 0) + 1;
        if (seal.Number != number)
            return $"Seal {number} is missing";
        if (!seal.Previous.AsSpan().SequenceEqual(before?.Hash ?? Seal.Nothing))
            return $"Seal {number} does not follow the one before it";
        return seal.First == position && HasAllLeaves(seal) && seal.Hash.AsSpan().SequenceEqual(seal.ComputeHash())
            ? null : $"Seal {number} over the positions {seal.First} to {seal.Last} was changed";
    }

    private static bool HasAllLeaves(Seal seal) => seal.Last >= seal.First && seal.Leaves.Length == (seal.Last - seal.First + 1) * FactHash.Size;
}
