using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;

namespace Tandem.Operation.LikelyCauses;

/// <summary>Asks the service map on which of an incident's items with alerts the others depend.</summary>
public sealed class FindLikelyCause(Store store, ItemMap map)
{
    /// <summary>Items with alerts that are looked at.</summary>
    private const int Most = 50;

    /// <summary>The first alerts of an incident: who looks among them needs no order that the database has to make.</summary>
    private const int First = 500;

    /// <returns>The item on which most of the others depend, at least half of them; null: there is none.</returns>
    public async Task<LikelyCause?> Of(Id<Incident> incident, CancellationToken stop)
    {
        Id<Incident>? about = incident;
        var alerts = await store.Alerts.AsNoTracking().Where(alert => alert.Incident == about && alert.Item != null).OrderBy(alert => alert.Serial).Take(First).Select(alert => alert.Item!.Value).ToListAsync(stop);
        var items = alerts.Distinct().Take(Most).ToList();
        return items.Count < 2 ? null : await map.Ask(now => Weigh(now, items), stop);
    }

    private static LikelyCause? Weigh(ImpactMap map, List<Id<ConfigurationItem>> items)
    {
        var places = items.Select(item => map.Find(item.Value)).OfType<int>().ToHashSet();
        var weighed = places.Select(place => (Place: place, Dependents: Among(map, place, ImpactDirection.Down, places))).Where(each => each.Dependents > 0).ToList();
        if (weighed.Count == 0)
            return null;
        var most = weighed.Max(each => each.Dependents);
        var others = places.Count - 1;
        if (most * 2 < others)
            return null;
        // Where two depend on each other, the one that stands on fewer comes first.
        var (cause, dependents) = weighed.Where(each => each.Dependents == most).OrderBy(each => Among(map, each.Place, ImpactDirection.Up, places)).ThenBy(each => map.SerialOf(each.Place)).First();
        var reason = string.Create(CultureInfo.InvariantCulture, $"{dependents} of the {others} other items with alerts depend on {map.NameOf(cause)}.");
        return new(ConfigurationItemKind.Kind.NumberOf(map.SerialOf(cause)), map.NameOf(cause), dependents, others, reason) { Id = map.IdOf(cause) };
    }

    private static int Among(ImpactMap map, int place, ImpactDirection direction, HashSet<int> places) => map.Reach([place], direction).Count(hit => hit.Place != place && places.Contains(hit.Place));
}
