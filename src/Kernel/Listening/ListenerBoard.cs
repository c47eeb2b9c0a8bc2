using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Tells how far everybody who follows the journal has come, and what they could not hear.</summary>
public sealed class ListenerBoard(Store store, Hearings hearings, JournalReader journal, References references)
{
    /// <summary>The most facts told at once.</summary>
    public const int Most = 200;

    /// <summary>Listeners first, then what is derived; those who need somebody on top.</summary>
    public async Task<IReadOnlyList<ListenerView>> Listeners(CancellationToken stop)
    {
        var last = await journal.Last(stop);
        var cursors = await store.Set<ListenerCursor>().AsNoTracking().ToDictionaryAsync(cursor => cursor.Listener, cursor => cursor.Position, stop);
        var held = (await store.Set<HeldFact>().AsNoTracking().GroupBy(fact => fact.Listener).Select(group => new
        {
            Name = group.Key,
            Held = group.Count(),
            Parked = group.Count(fact => fact.ParkedAt != null),
            NextTry = group.Where(fact => fact.ParkedAt == null && fact.Attempts > 0).Min(fact => (DateTimeOffset?)fact.Due),
        }).ToListAsync(stop)).ToDictionary(each => each.Name);
        var views = new List<ListenerView>();
        foreach (var hearing in hearings.All)
        {
            var (position, back) = (Math.Min(cursors.GetValueOrDefault(hearing.Name), last), held.GetValueOrDefault(hearing.Name));
            var lag = await Lag(hearing, position, last, stop);
            views.Add(new(hearing.Name, hearing.IsDerivation, lag == 0 ? last : position, lag, back?.Held ?? 0, back?.Parked ?? 0, back?.NextTry));
        }

        return [.. views.OrderByDescending(view => view.Parked > 0).ThenBy(view => view.Derived).ThenBy(view => view.Name, StringComparer.Ordinal)];
    }

    /// <summary>A cursor that only passed by facts of no interest is seldom written down, so only facts of interest count.</summary>
    private async Task<long> Lag(Hearing hearing, long position, long last, CancellationToken stop)
    {
        if (hearing.Facts is null || position == last)
            return last - position;
        string[] wanted = [.. hearing.Facts];
        return await store.Facts.LongCountAsync(fact => fact.Position > position && fact.Position <= last && wanted.Contains(fact.Name), stop);
    }

    /// <summary>What could not be heard yet: parked facts first, then in the order of the journal.</summary>
    /// <param name="listener">Only by this one; null: by anybody.</param>
    public async Task<IReadOnlyList<HeldFactView>> Held(string? listener, CancellationToken stop)
    {
        var rows = await store.Set<HeldFact>().AsNoTracking().Where(fact => listener == null || fact.Listener == listener)
            .OrderBy(fact => fact.ParkedAt == null).ThenBy(fact => fact.Position).Take(Most).ToListAsync(stop);
        var numbers = new Dictionary<Guid, string>();
        foreach (var group in rows.ToLookup(row => row.Kind, row => row.Record))
        {
            if (store.Kinds.Named(group.Key) is not { } kind)
                continue;
            foreach (var (id, number) in await references.Numbers(kind, group.Distinct(), stop))
                numbers[id] = number;
        }

        return [.. rows.Select(row => new HeldFactView(row.Listener, row.Position, row.Name, row.Kind, numbers.GetValueOrDefault(row.Record), row.Attempts,
            row.ParkedAt is null && row.Attempts > 0 ? row.Due : null, row.ParkedAt, row.Error))];
    }
}
