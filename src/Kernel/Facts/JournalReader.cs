using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Reads numbered facts in order. All who are at the journal's end share one reading of what is new; those who are behind share the stretches that they come through.</summary>
public sealed class JournalReader(IServiceScopeFactory scopes, Pulse pulse) : IDisposable
{
    private const int Remembered = 2_000;
    private const int Step = 1_000;
    private const int Stride = 5_000;

    /// <summary>Without news the end is looked at once a second: another process may have written.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly JournalStretches stretches = new(scopes);
    private Tail tail = new(-1, []);
    private long beatsSeen = -1;
    private long lookedAt;

    /// <summary>Completes when facts are committed after this was asked for.</summary>
    public Task News => pulse.Next;

    /// <summary>The last numbered position.</summary>
    public async Task<long> Last(CancellationToken stop = default) => (await Look(stop)).Last;

    /// <summary>The facts after a position.</summary>
    /// <param name="names">The facts wanted by name; null: all.</param>
    /// <param name="limit">The most facts to hand over.</param>
    public async Task<JournalPage> After(long position, IReadOnlySet<string>? names, int limit, CancellationToken stop)
    {
        var seen = await Look(stop);
        if (position >= seen.Last)
            return new([], position);
        return position + 1 >= seen.First ? seen.After(position, names, limit) : await Read(position, seen.Last, names, limit, stop);
    }

    public void Dispose() => reading.Dispose();

    private async Task<JournalPage> Read(long position, long last, IReadOnlySet<string>? names, int limit, CancellationToken stop)
    {
        if (await stretches.After(position, last, names, limit, stop) is { } page)
            return page;
        var through = Math.Min(position + Stride, last);
        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<Store>().Facts.Where(fact => fact.Position > position && fact.Position <= through);
        if (names is not null)
            query = query.Where(fact => names.Contains(fact.Name));
        var facts = await query.OrderBy(fact => fact.Position).Take(limit).ToListAsync(stop);
        return new(facts, facts.Count == limit ? facts[^1].Position!.Value : through);
    }

    private async Task<Tail> Look(CancellationToken stop)
    {
        if (IsFresh)
            return tail;
        await reading.WaitAsync(stop);
        try
        {
            if (IsFresh)
                return tail;
            var beats = pulse.Beats;
            tail = await ReadOn(tail, stop);
            (beatsSeen, lookedAt) = (beats, TimeProvider.System.GetTimestamp());
            return tail;
        }
        finally
        {
            reading.Release();
        }
    }

    private bool IsFresh => pulse.Beats == Volatile.Read(ref beatsSeen) && TimeProvider.System.GetElapsedTime(Volatile.Read(ref lookedAt)) < Trust;

    private async Task<Tail> ReadOn(Tail known, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var facts = scope.ServiceProvider.GetRequiredService<Store>().Facts;
        if (known.Last < 0)
            return new(await facts.MaxAsync(fact => fact.Position, stop) ?? 0, []);
        var (last, limit) = (known.Last, Step);
        var read = await facts.Where(fact => fact.Position > last).OrderBy(fact => fact.Position).Take(limit).ToListAsync(stop);
        if (read.Count == Step)
            return await Newest(facts, stop);
        return read.Count == 0 ? known : new(read[^1].Position!.Value, [.. known.Facts.Skip(known.Facts.Length + read.Count - Remembered), .. read]);
    }

    /// <summary>As many of the newest facts as a stretch has: whoever is further behind finds a whole one.</summary>
    private static async Task<Tail> Newest(IQueryable<RecordedFact> facts, CancellationToken stop)
    {
        var last = await facts.MaxAsync(fact => fact.Position, stop) ?? 0;
        var behind = last - JournalStretches.Length;
        return new(last, await facts.Where(fact => fact.Position > behind && fact.Position <= last).OrderBy(fact => fact.Position).ToArrayAsync(stop));
    }

    /// <summary>The newest facts, without a gap between them.</summary>
    private sealed record Tail(long Last, RecordedFact[] Facts)
    {
        public long First => Last - Facts.Length + 1;

        public JournalPage After(long position, IReadOnlySet<string>? names, int limit) => JournalPage.Of(Facts.AsSpan((int)(position + 1 - First)), position, names, limit);
    }
}
