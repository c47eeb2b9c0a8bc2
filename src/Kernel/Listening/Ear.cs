using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Tells one listener the journal, fact by fact, and remembers how far it came and what it could not hear.</summary>
internal sealed class Ear(Hearing hearing, JournalReader journal, Leases leases, IServiceScopeFactory scopes, TimeProvider clock, ILogger log)
{
    /// <summary>After a crash at most this many facts are told again.</summary>
    private const int FactsToATime = 50;

    private const int DerivedToATime = 500;

    /// <summary>A cursor that only passed by facts of no interest is written down this rarely.</summary>
    private const int Unsaved = 1_000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(25);
    private readonly HeldFacts held = new(hearing, scopes, clock, log);
    private bool isLoaded;
    private bool isBehind;
    private long saved;
    private long position;

    public Hearing Hearing => hearing;

    /// <summary>The last position dealt with, as far as this node knows.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>Whether everything up to a position is heard, or is another node's business.</summary>
    public bool IsSettled(long last) => leases.IsElsewhere(hearing.Name) || (isLoaded && Position >= last && !held.IsAnyDue);

    public async Task Listen(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var news = Task.WhenAny(journal.News, leases.News);
            var begun = TimeProvider.System.GetTimestamp();
            try
            {
                if (await IsMine(stop) && (await held.TryAgain(stop) | await HearOn(stop)))
                {
                    await Rest(TimeProvider.System.GetElapsedTime(begun), stop);
                    continue;
                }
            }
            catch (Stale)
            {
                isLoaded = false;
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogError(fault, "{Listener} cannot go on; trying again", hearing.Name);
            }

            await Waiting.For(news, held.UntilDue(LongestWait), clock, stop);
        }
    }

    /// <summary>A cursor is read again after it was another node's, or was set back.</summary>
    public void Reload() => isLoaded = false;

    private async Task<bool> IsMine(CancellationToken stop)
    {
        if (!leases.Has(hearing.Name))
            return isLoaded = false;
        if (isLoaded)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        var cursors = scope.ServiceProvider.GetRequiredService<Store>().Set<ListenerCursor>().AsNoTracking();
        saved = (await cursors.SingleAsync(cursor => cursor.Listener == hearing.Name, stop)).Position;
        Interlocked.Exchange(ref position, saved);
        await held.Load(stop);
        return isLoaded = true;
    }

    /// <summary>Rests the longer the more it had to do, unless it is behind: meanwhile facts gather, and what a look costs is shared by more of them.</summary>
    private async Task Rest(TimeSpan worked, CancellationToken stop)
    {
        var rest = worked * 3;
        if (!isBehind)
            await Task.Delay(rest < LongestRest ? rest : LongestRest, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> HearOn(CancellationToken stop)
    {
        var limit = hearing.IsDerivation ? DerivedToATime : FactsToATime;
        var page = await journal.After(position, hearing.Facts, limit, stop);
        isBehind = page.Facts.Count >= limit;
        if (page.Through == position)
            return false;
        if (page.Facts.Any(hearing.Wants))
            await Hear(page, stop);
        else if (page.Through - saved >= Unsaved)
            await Save(page.Through, [], null);
        Interlocked.Exchange(ref position, page.Through);
        return true;
    }

    private async Task Hear(JournalPage page, CancellationToken stop)
    {
        if (hearing.IsDerivation && !held.IsAny && await Follow(page, stop))
            return;
        var (holding, through) = (new List<HeldFact>(), page.Through);
        foreach (var fact in page.Facts)
        {
            if (await Tell(fact, holding, stop))
                continue;
            through = fact.Position!.Value - 1;
            break;
        }

        await Save(through, holding, null);
        stop.ThrowIfCancellationRequested();
        held.Add(holding);
    }

    /// <returns>False when told to stop before the fact was heard.</returns>
    private async Task<bool> Tell(RecordedFact fact, List<HeldFact> holding, CancellationToken stop)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            if (!hearing.Wants(fact))
                return true;
            if (held.Holds(fact.Record) || holding.Exists(each => each.Record == fact.Record))
                holding.Add(held.Behind(fact));
            else if (await held.Tell(fact, stop) is { } fault)
                holding.Add(held.Failed(fact, fault));
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Derived things take a page at once; when that fails, the page is told fact by fact to find which one it was.</summary>
    private async Task<bool> Follow(JournalPage page, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await hearing.DerivationIn(scope.ServiceProvider).Follow(page.Facts, stop);
            await Save(page.Through, [], scope.ServiceProvider.GetRequiredService<Store>());
            return true;
        }
        catch (Exception fault) when (fault is not Stale && !stop.IsCancellationRequested)
        {
            log.LogWarning(fault, "{Listener} could not take the facts up to {Position} at once", hearing.Name, page.Through);
            return false;
        }
    }

    /// <summary>Writes down how far it came. The old position must still be there: else another node has taken over.</summary>
    private async Task Save(long through, List<HeldFact> holding, Store? within)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = within ?? scope.ServiceProvider.GetRequiredService<Store>();
        var cursor = new ListenerCursor { Listener = hearing.Name, Position = saved };
        store.Attach(cursor);
        cursor.Position = through;
        store.AddRange(holding);
        await store.SaveChangesAsync(CancellationToken.None);
        saved = through;
    }
}
