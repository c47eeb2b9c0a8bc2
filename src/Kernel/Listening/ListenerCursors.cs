using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>
/// Gives every listener its cursor. On a new site all begin with the first fact; a listener that comes later begins with what
/// happens from then on, and what is derived from facts begins with the first.
/// </summary>
public sealed class ListenerCursors(Store store, Hearings hearings)
{
    public async Task Begin(CancellationToken stop)
    {
        var known = await store.Set<ListenerCursor>().AsNoTracking().Select(cursor => cursor.Listener).ToListAsync(stop);
        var strangers = hearings.All.Where(hearing => !known.Contains(hearing.Name)).ToList();
        if (strangers.Count == 0)
            return;
        var last = await store.Facts.MaxAsync(fact => fact.Position, stop) ?? 0;
        store.AddRange(strangers.Select(hearing => new ListenerCursor { Listener = hearing.Name, Position = hearing.IsDerivation ? 0 : last }));
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            // Another node that started at the same moment has given them their cursors.
        }
    }
}
