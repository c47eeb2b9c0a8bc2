using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Sightings;

namespace Tandem.Transition.RuleTrials;

/// <summary>Reads items, a stretch at a time, with what each inventory said of them last, the earliest first.</summary>
internal static class ToldItems
{
    private const int AtOnce = 500;

    public static async IAsyncEnumerable<(ConfigurationItem Item, IReadOnlyList<Sighting> Said)> Of(Store store, IReadOnlyList<string> classes, [EnumeratorCancellation] CancellationToken stop)
    {
        var wanted = classes.ToArray();
        for (var last = 0; ;)
        {
            var items = await store.ConfigurationItems.AsNoTracking().Where(item => item.Serial > last && EF.Parameter(wanted).Contains(item.Class)).OrderBy(item => item.Serial).Take(AtOnce).ToListAsync(stop);
            if (items.Count == 0)
                yield break;
            last = items[^1].Serial;
            var ids = items.Select(item => item.Id).ToArray();
            var said = (await store.Set<Sighting>().AsNoTracking().Where(each => each.Name != "" && EF.Parameter(ids).Contains(each.Item)).ToListAsync(stop))
                .OrderBy(each => each.SeenAt).ThenBy(each => each.Source, StringComparer.Ordinal).ToLookup(each => each.Item);
            foreach (var item in items)
                yield return (item, [.. said[item.Id]]);
        }
    }
}
