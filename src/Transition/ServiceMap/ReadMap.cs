using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;
using Tandem.Transition.Impact;
using Tandem.Transition.Relations;

namespace Tandem.Transition.ServiceMap;

/// <summary>Draws the part of the map around a service or an item: what it consists of, what that stands on, and for an item also what it hits.</summary>
public sealed class ReadMap(Store store, ItemMap map)
{
    /// <summary>More than this nobody can look at.</summary>
    public const int MostShown = 150;

    /// <param name="failed">The item that is supposed to fail; null: none.</param>
    /// <param name="at">As the map was then; null: now.</param>
    public async Task<MapView> Of(Service? service, ConfigurationItem? item, ConfigurationItem? failed, DateTimeOffset? at, CancellationToken stop)
    {
        if (at is { } moment)
        {
            var (past, items, relations) = await PastMap.At(store, moment, stop);
            var (then, left) = Nodes(past, [.. items.Where(each => Began(each.Id, each.Service, service, item)).Select(each => each.Id)], item is not null, failed);
            return new(then, Edges(then, relations), left);
        }

        var begins = item is not null ? [item.Id.Value]
            : service is null ? [] : (await store.ConfigurationItems.Where(each => each.Service == service.Id).OrderBy(each => each.Serial).Select(each => each.Id).ToListAsync(stop)).Select(id => id.Value).ToList();
        var (nodes, leftOut) = await map.Ask(now => Nodes(now, begins, item is not null, failed), stop);
        var ids = nodes.Select(node => new Id<ConfigurationItem>(node.Id)).ToArray();
        var between = await store.ItemRelations.AsNoTracking().Where(each => each.State == ItemRelation.Current && EF.Parameter(ids).Contains(each.From) && EF.Parameter(ids).Contains(each.To))
            .Select(each => new MapRelation(each.From.Value, each.Relation, each.To.Value, each.Group, each.Needed, each.Effect)).ToListAsync(stop);
        return new(nodes, Edges(nodes, between), leftOut);
    }

    private static bool Began(Guid id, Guid? serves, Service? service, ConfigurationItem? item) => item is not null ? id == item.Id.Value : service is not null && serves == service.Id.Value;

    private static (List<MapNode> Nodes, int Left) Nodes(ImpactMap asked, IReadOnlyCollection<Guid> begins, bool both, ConfigurationItem? failed)
    {
        var places = begins.Select(asked.Find).OfType<int>().Where(place => !asked.IsGone(place)).ToList();
        var began = places.ToHashSet();
        var distances = places.ToDictionary(place => place, _ => 0);
        foreach (var place in places)
        {
            foreach (var hit in both ? asked.Up(place).Concat(asked.Down([place])) : asked.Up(place))
                distances[hit.Place] = Math.Min(hit.Distance, distances.GetValueOrDefault(hit.Place, int.MaxValue));
        }

        var health = new Dictionary<int, ItemHealth>();
        if (failed is not null && asked.Find(failed.Id.Value) is { } down)
        {
            health = asked.Down([down]).ToDictionary(hit => hit.Place, hit => hit.Health);
            health[down] = ItemHealth.Failed;
        }

        var shown = distances.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostShown)
            .Select(pair => new MapNode(asked[pair.Key].Id, ConfigurationItemKind.Kind.NumberOf(asked[pair.Key].Serial), asked[pair.Key].Name, asked[pair.Key].Class, health.GetValueOrDefault(pair.Key), began.Contains(pair.Key)));
        return ([.. shown], Math.Max(0, distances.Count - MostShown));
    }

    private static List<MapEdge> Edges(IReadOnlyList<MapNode> nodes, IEnumerable<MapRelation> relations)
    {
        var byId = nodes.ToDictionary(node => node.Id);
        return [.. from relation in relations
                   where byId.ContainsKey(relation.From) && byId.ContainsKey(relation.To)
                   let edge = new MapEdge(byId[relation.From], relation.Type, byId[relation.To], relation.Group)
                   orderby edge.From.Name, edge.Relation, edge.To.Name
                   select edge];
    }
}
