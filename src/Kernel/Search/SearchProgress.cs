using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Lets a search see what was written before it was asked: it waits a moment until the words have followed the journal.</summary>
public sealed class SearchProgress(ListeningEngine listening, JournalReader journal, Leases leases, Store store, TimeProvider clock)
{
    private const int Looks = 30;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits at most 300 ms.</summary>
    public async Task CatchUp(CancellationToken stop)
    {
        for (var look = 0; look < Looks && !await IsCaughtUp(stop); look++)
            await Task.Delay(Look, clock, stop);
    }

    private async Task<bool> IsCaughtUp(CancellationToken stop)
    {
        if (store.Kind == DatabaseKind.Postgres && await store.Facts.AnyAsync(fact => fact.Position == null, stop))
            return false;
        var last = await journal.Last(stop);
        if (!leases.IsElsewhere(SearchDerivation.Name))
            return listening.IsSettled(SearchDerivation.Name, last);
        return await store.Set<ListenerCursor>().AnyAsync(cursor => cursor.Listener == SearchDerivation.Name && cursor.Position >= last, stop);
    }
}
