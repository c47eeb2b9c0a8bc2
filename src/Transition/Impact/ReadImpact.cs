using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Answers what a failure of items reaches, or what an item stands on, with the reasons.</summary>
public sealed class ReadImpact(Store store, ItemMap map, Words say)
{
    /// <summary>So many items are told at most.</summary>
    public const int MostTold = 10_000;

    /// <param name="at">As the map was then; null: now.</param>
    /// <param name="limit">How many items are told, 1 to 10,000; all are counted.</param>
    public Task<ImpactAnswer> Of(ConfigurationItem item, ImpactDirection direction, DateTimeOffset? at, int limit, Actor by, CancellationToken stop) => Of([item], direction, at, limit, by, stop);

    /// <summary>The same of several items that fail at once, as when a change of all of them goes wrong.</summary>
    public async Task<ImpactAnswer> Of(IReadOnlyList<ConfigurationItem> items, ImpactDirection direction, DateTimeOffset? at, int limit, Actor by, CancellationToken stop)
    {
        var told = at is { } moment
            ? Tell((await PastMap.At(store, moment, stop)).Map, items, direction, limit)
            : await map.Ask(now => Tell(now, items, direction, limit), stop);
        var services = await Services(told.Services, by, stop);
        return new(string.Join(", ", items.Select(ConfigurationItemKind.Kind.NumberOf)), Names.Camel(direction.ToString()), at, told.Failed + told.Degraded, told.Failed, told.Degraded, services, told.Items);
    }

    private Told Tell(ImpactMap asked, IReadOnlyList<ConfigurationItem> failing, ImpactDirection direction, int limit)
    {
        List<int> places = [.. failing.Select(item => asked.Find(item.Id.Value)).OfType<int>().Where(place => !asked.IsGone(place))];
        if (places.Count == 0)
            return new(0, 0, [], []);
        var hits = direction == ImpactDirection.Down ? asked.Down(places) : asked.Up(places);
        var items = hits.Take(limit).Select(hit => Item(asked, hit, direction)).ToList();
        var services = new Dictionary<Guid, (ItemHealth Health, int Items, string Because)>();
        foreach (var (at, health) in places.Select(place => (place, ItemHealth.Failed)).Concat(hits.Select(hit => (hit.Place, hit.Health))))
        {
            if (asked.ServiceOf(at) is not { } service || direction == ImpactDirection.Up)
                continue;
            var known = services.GetValueOrDefault(service);
            services[service] = health > known.Health ? (health, known.Items + 1, asked.NameOf(at)) : known with { Items = known.Items + 1 };
        }

        return new(hits.Count(hit => hit.Health == ItemHealth.Failed), hits.Count(hit => hit.Health == ItemHealth.Degraded), services, items);
    }

    private ImpactedItem Item(ImpactMap asked, Hit hit, ImpactDirection direction)
    {
        var (item, through) = (asked[hit.Place], asked[hit.Through]);
        return new(
            Number(item), item.Name, item.Class, Names.Camel(hit.Health.ToString()), hit.Distance, Number(through),
            direction == ImpactDirection.Down ? Reason(asked.TypeOf(hit.Tie), item, through, hit) : Need(asked.TypeOf(hit.Tie), item, through),
            [.. asked.PathTo(hit.Place).Select(place => ConfigurationItemKind.Kind.NumberOf(asked.SerialOf(place)))]);
    }

    private string Reason(RelationType type, MapItem item, MapItem through, Hit hit)
    {
        var words = type.Hits == FailureHits.Second ? type.Inverse : type.Name;
        return (hit.Tie.Group > 0, hit.Health) switch
        {
            (true, ItemHealth.Failed) => say["{0} {1} {2} and others, of which too few are left.", item.Name, say[words], through.Name],
            (true, _) => say["{0} {1} {2} and others, of which enough are left.", item.Name, say[words], through.Name],
            _ => say["{0} {1} {2}.", item.Name, say[words], through.Name],
        };
    }

    private string Need(RelationType type, MapItem item, MapItem through) => say["{0} {1} {2}.", through.Name, say[type.Hits == FailureHits.Second ? type.Inverse : type.Name], item.Name];

    private async Task<IReadOnlyList<ImpactedService>> Services(Dictionary<Guid, (ItemHealth Health, int Items, string Because)> hit, Actor by, CancellationToken stop)
    {
        if (hit.Count == 0)
            return [];
        var ids = hit.Keys.Select(id => new Id<Service>(id)).ToArray();
        var known = await ServiceKind.Kind.VisibleTo(by, store.Services.AsNoTracking()).Where(service => EF.Parameter(ids).Contains(service.Id)).ToListAsync(stop);
        return [.. known.OrderByDescending(service => hit[service.Id.Value].Health).ThenByDescending(service => service.Criticality).ThenBy(service => service.Name).Select(service =>
            new ImpactedService(ServiceKind.Kind.NumberOf(service), service.Name, Names.Camel(service.Criticality.ToString()), Names.Camel(hit[service.Id.Value].Health.ToString()), hit[service.Id.Value].Items, hit[service.Id.Value].Because))];
    }

    private static string Number(MapItem item) => ConfigurationItemKind.Kind.NumberOf(item.Serial);

    private sealed record Told(int Failed, int Degraded, Dictionary<Guid, (ItemHealth Health, int Items, string Because)> Services, IReadOnlyList<ImpactedItem> Items);
}
