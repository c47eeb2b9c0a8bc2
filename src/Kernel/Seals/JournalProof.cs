using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>Proves from the first fact to the last that the journal is as it was written, and finds the first place where it is not.</summary>
public sealed class JournalProof(IServiceScopeFactory scopes)
{
    private const int FactsToATime = 4_000;

    /// <param name="expected">A hash noted earlier; some seal must still have it. Empty: none is expected.</param>
    /// <param name="progress">How many facts were read.</param>
    public Task<Verdict> Run(ReadOnlyMemory<byte> expected, IProgress<long> progress, CancellationToken stop) => Run(expected, long.MaxValue, progress, stop);

    /// <summary>Proves the journal up to a position, whatever came after.</summary>
    /// <remarks>The site may be served meanwhile: what is told after the reading began is no flaw.</remarks>
    public async Task<Verdict> Run(ReadOnlyMemory<byte> expected, long through, IProgress<long> progress, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await using var sealScope = scopes.CreateAsyncScope();
        var chain = new SealChain(sealScope.ServiceProvider.GetRequiredService<Store>());
        var walk = new Walk(chain, expected);
        await walk.Begin(stop);
        await foreach (var fact in Read(store, through, progress, stop))
        {
            if (!await walk.Step(fact, stop))
                break;
        }

        var last = walk.Position;
        if (last < through && !await store.Facts.AnyAsync(fact => fact.Position > last, stop))
            walk.End();
        walk.Expect();
        var flaw = walk.Flaw ?? (last < through ? await Beyond(store, last, stop) : null);
        var waiting = await store.Facts.LongCountAsync(fact => fact.Position == null, stop);
        return walk.Judge(flaw, waiting);
    }

    /// <summary>While one stretch is being hashed, the next is being read.</summary>
    private static async IAsyncEnumerable<RecordedFact> Read(Store store, long through, IProgress<long> progress, [EnumeratorCancellation] CancellationToken stop)
    {
        var (count, next) = (0L, Page(store, long.MinValue, through, stop));
        try
        {
            while (await next is { Count: > 0 } page)
            {
                next = Page(store, page[^1].Position!.Value, through, stop);
                foreach (var fact in page)
                    yield return fact;
                progress.Report(count += page.Count);
            }
        }
        finally
        {
            await next;
        }
    }

    private static Task<List<RecordedFact>> Page(Store store, long after, long through, CancellationToken stop) =>
        store.Facts.Where(fact => fact.Position > after && fact.Position <= through).OrderBy(fact => fact.Position).Take(FactsToATime).ToListAsync(stop);

    /// <summary>Facts cut off the end leave listeners that have heard more than there is.</summary>
    private static async Task<Flaw?> Beyond(Store store, long last, CancellationToken stop)
    {
        var heard = await store.Set<ListenerCursor>().AsNoTracking().MaxAsync(cursor => (long?)cursor.Position, stop) ?? 0;
        return heard > last && !await store.Facts.AnyAsync(fact => fact.Position > last, stop) ? new Flaw(last + 1, $"The fact is missing: a listener has heard up to {heard}") : null;
    }

    private sealed class Walk(SealChain chain, ReadOnlyMemory<byte> expected)
    {
        private readonly FactHash hash = new();
        private readonly IncrementalHash journal = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] leaf = new byte[FactHash.Size];
        private bool isExpectedSeen = expected.IsEmpty;
        private Seal? sealedBy;

        public long Position { get; private set; }

        public Flaw? Flaw { get; private set; }

        public Task Begin(CancellationToken stop) => chain.GoOn(1, stop);

        /// <returns>False at the first flaw.</returns>
        public async Task<bool> Step(RecordedFact fact, CancellationToken stop)
        {
            var place = Position + 1;
            if (fact.Position != place)
                return Fail(fact.Position < place ? new(fact.Position, "A fact was inserted") : new(place, "The fact is missing"));
            hash.Write(fact, leaf);
            if (chain.Covers(place) && !chain.Current!.LeafOf(place).SequenceEqual(leaf))
                return Fail(new(place, "The fact is not the one that was sealed here"));
            Position = place;
            journal.AppendData(leaf);
            return chain.Current is not { } seal || place < seal.Last || await Leave(seal, stop);
        }

        /// <summary>Seals without facts under them: the facts were cut off.</summary>
        public void End()
        {
            if (Flaw is null && chain.Current is { } seal)
                Fail(chain.Flaw ?? new(Position + 1, $"The fact is missing: seal {seal.Number} goes up to {seal.Last}"));
        }

        public void Expect()
        {
            if (Flaw is null && !isExpectedSeen)
                Fail(new(null, "No seal has the expected hash: the journal was rewritten, or its end was cut off"));
        }

        public Verdict Judge(Flaw? flaw, long waiting)
        {
            var all = Convert.ToHexStringLower(journal.GetHashAndReset());
            journal.Dispose();
            return new(Position, sealedBy?.Last ?? 0, waiting, Convert.ToHexStringLower(sealedBy?.Hash ?? Seal.Nothing), all, flaw);
        }

        /// <summary>A seal that is itself broken tells no more than that, unless one of its facts was found to be.</summary>
        private async Task<bool> Leave(Seal seal, CancellationToken stop)
        {
            if (chain.Flaw is { } broken)
                return Fail(broken);
            sealedBy = seal;
            isExpectedSeen |= seal.Hash.AsSpan().SequenceEqual(expected.Span);
            await chain.GoOn(Position + 1, stop);
            return true;
        }

        private bool Fail(Flaw flaw)
        {
            Flaw = flaw;
            return false;
        }
    }
}
