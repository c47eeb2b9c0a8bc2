using System.Collections.Concurrent;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Configuration;

/// <summary>
/// What was saved here since the map was last read: an edit is in the next answer, though the journal may number its fact a moment later.
/// What other nodes save, the map learns from the journal.
/// </summary>
public sealed class MapNews
{
    private ConcurrentQueue<RecordKey> changed = new();

    /// <summary>Remembers a record once the store has saved it.</summary>
    public void Tell(Store store, RecordKey record) => store.OnceSaved(() => changed.Enqueue(record));

    /// <summary>Hands over what changed since the last time.</summary>
    public IReadOnlyCollection<RecordKey> Take() => changed.IsEmpty ? [] : Interlocked.Exchange(ref changed, new());
}
