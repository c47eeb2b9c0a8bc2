using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Forgets what was derived from facts and derives it again from the first.</summary>
public sealed class RebuildDerivation(Hearings hearings, JournalReader journal, IServiceScopeFactory scopes)
{
    private const int FactsToATime = 500;

    /// <summary>The names of everything that can be rebuilt.</summary>
    public IEnumerable<string> Names => hearings.All.Where(hearing => hearing.IsDerivation).Select(hearing => hearing.Name);

    /// <summary>What the progress of rebuilding counts, in the plural.</summary>
    public string Counts(string name) => hearings.Named(name)?.IsComputedAtOnce == true ? "records" : "facts";

    /// <param name="progress">How many facts were taken in, or how much was computed.</param>
    /// <returns>Up to which fact it is right.</returns>
    public async Task<long> Run(string name, IProgress<long> progress, CancellationToken stop)
    {
        if (hearings.Named(name) is not { IsDerivation: true } hearing)
            throw new Refused($"There is nothing called \"{name}\" to rebuild. There is: {string.Join(", ", Names)}.", nameof(name));
        var (position, last) = (await Clear(hearing, stop), await journal.Last(stop));
        if (hearing.IsComputedAtOnce)
            position = await Compute(hearing, last, progress, stop);
        while (position < last)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                position = await Follow(hearing, position, stop);
            }
            catch (Stale)
            {
                position = await Position(hearing, stop);
            }

            progress.Report(position);
        }

        return position;
    }

    /// <summary>What is computed from what records are now holds for every fact that was there before.</summary>
    private async Task<long> Compute(Hearing hearing, long last, IProgress<long> progress, CancellationToken stop)
    {
        for (var done = 0; ;)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var store = scope.ServiceProvider.GetRequiredService<Store>();
                var more = await ((IComputedAtOnce)hearing.DerivationIn(scope.ServiceProvider)).Compute(done, stop);
                if (more == 0)
                    return await Pass(hearing, last, stop);
                await store.SaveChangesAsync(stop);
                progress.Report(done += more);
            }
            catch (Stale)
            {
                // A server that is running changed some of it at this moment: that part is computed again.
            }
        }
    }

    /// <summary>Passes by the facts for which it holds already, unless a server that is running has done so.</summary>
    private async Task<long> Pass(Hearing hearing, long last, CancellationToken stop)
    {
        while (await Position(hearing, stop) is var position && position < last)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Advance(scope.ServiceProvider.GetRequiredService<Store>(), hearing, position, last, stop);
            }
            catch (Stale)
            {
                stop.ThrowIfCancellationRequested();
            }
        }

        return last;
    }

    /// <summary>The server that is running may move the cursor at this very moment: then it is taken again, or everything would stay forgotten.</summary>
    private async Task<long> Clear(Hearing hearing, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await TryClear(hearing, stop);
            }
            catch (Stale)
            {
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<long> TryClear(Hearing hearing, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await hearing.DerivationIn(scope.ServiceProvider).Clear(stop);
        var cursor = await store.Set<ListenerCursor>().SingleAsync(cursor => cursor.Listener == hearing.Name, stop);
        cursor.Position = 0;
        await store.SaveChangesAsync(stop);
        return 0;
    }

    private async Task<long> Follow(Hearing hearing, long position, CancellationToken stop)
    {
        var page = await journal.After(position, hearing.Facts, FactsToATime, stop);
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        await hearing.DerivationIn(scope.ServiceProvider).Follow(page.Facts, stop);
        await Advance(store, hearing, position, page.Through, stop);
        return page.Through;
    }

    /// <summary>Saves what was derived, and how far it is right. The old position must still be there: else a server took part.</summary>
    private static async Task Advance(Store store, Hearing hearing, long from, long to, CancellationToken stop)
    {
        var cursor = new ListenerCursor { Listener = hearing.Name, Position = from };
        store.Attach(cursor);
        cursor.Position = to;
        await store.SaveChangesAsync(stop);
    }

    /// <summary>A server that is running takes part: then we go on where it came to.</summary>
    private async Task<long> Position(Hearing hearing, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var cursors = scope.ServiceProvider.GetRequiredService<Store>().Set<ListenerCursor>().AsNoTracking();
        return (await cursors.SingleAsync(cursor => cursor.Listener == hearing.Name, stop)).Position;
    }
}
