using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Sightings;

/// <summary>Notes which items an inventory tells of in one run, and what it says of them.</summary>
internal sealed class SightingBook(Store store, string source, DateTimeOffset now, Dictionary<Id<ConfigurationItem>, Sighting> known)
{
    private static readonly TimeSpan Exact = TimeSpan.FromHours(1);

    public static async Task<SightingBook> Open(Store store, string source, DateTimeOffset now, CancellationToken stop) =>
        new(store, source, now, await store.Set<Sighting>().Where(sighting => sighting.Source == source).ToDictionaryAsync(sighting => sighting.Item, stop));

    public void Saw(Id<ConfigurationItem> item, string name, CustomValues attributes)
    {
        if (!known.TryGetValue(item, out var seen))
            store.Add(known[item] = seen = new Sighting { Item = item, Source = source });
        if (now - seen.SeenAt >= Exact || !seen.Says(name, attributes))
            seen.Hear(now, name, attributes);
    }

    /// <summary>When the inventory told of it last; null: not since sightings are noted.</summary>
    public DateTimeOffset? Last(Id<ConfigurationItem> item) => known.TryGetValue(item, out var seen) ? seen.SeenAt : null;
}
