using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;
using KernelRelations = Tandem.Kernel.Links.Relations;

namespace Tandem.Transition.Reconciliation;

/// <summary>Hands the relations and links of one item over to another; what the other has already, or would have to itself, ends.</summary>
public sealed class TieMover(Store store, KernelRelations sides)
{
    /// <summary>The caller saves.</summary>
    internal async Task Move(ConfigurationItem from, ConfigurationItem to, Actor by, CancellationToken stop)
    {
        await MoveRelations(from.Id, to.Id, by, stop);
        await MoveLinks(ConfigurationItemKind.Key(from.Id), ConfigurationItemKind.Key(to.Id), by, stop);
    }

    private async Task MoveRelations(Id<ConfigurationItem> from, Id<ConfigurationItem> to, Actor by, CancellationToken stop)
    {
        var all = await store.ItemRelations.Where(each => each.From == from || each.To == from || each.From == to || each.To == to).OrderBy(each => each.Serial).ToListAsync(stop);
        var there = all.Where(each => each.From == to || each.To == to).ToDictionary(each => (each.From, each.Relation, each.To));
        foreach (var moved in all.Where(each => each.State == ItemRelation.Current && (each.From == from || each.To == from)))
        {
            moved.Move(ItemRelation.Ended);
            store.Announce(new RelationMoved(moved.Id, ItemRelation.Current, ItemRelation.Ended), by);
            var key = (From: moved.From == from ? to : moved.From, moved.Relation, To: moved.To == from ? to : moved.To);
            if (key.From == key.To)
                continue;
            if (!there.TryGetValue(key, out var same))
                Make(moved, key.From, key.To, there, by);
            else if (same.State == ItemRelation.Ended && same != moved)
                TakeUp(same, moved, by);
        }
    }

    private void Make(ItemRelation like, Id<ConfigurationItem> from, Id<ConfigurationItem> to, Dictionary<(Id<ConfigurationItem> From, string Relation, Id<ConfigurationItem> To), ItemRelation> there, Actor by)
    {
        var made = new ItemRelation { From = from, Relation = like.Relation, To = to, Source = like.Source, Group = like.Group, Needed = like.Needed, Effect = like.Effect };
        there.Add((from, like.Relation, to), made);
        store.Add(made);
        store.Announce(new RelationAdded(made.Id, made.From, made.Relation, made.To), by);
    }

    private void TakeUp(ItemRelation ended, ItemRelation like, Actor by)
    {
        ended.Move(ItemRelation.Current);
        (ended.Group, ended.Needed, ended.Effect) = (like.Group, like.Needed, like.Effect);
        store.Announce(new RelationAdded(ended.Id, ended.From, ended.Relation, ended.To), by);
    }

    private async Task MoveLinks(RecordKey from, RecordKey to, Actor by, CancellationToken stop)
    {
        var all = await store.Set<Link>().Where(link => link.From == from.Id || link.To == from.Id || link.From == to.Id || link.To == to.Id).OrderBy(link => link.Id).ToListAsync(stop);
        var there = all.Where(link => link.Source == to || link.Target == to).Select(link => (link.Source, link.Relation, link.Target)).ToHashSet();
        foreach (var link in all.Where(link => link.Source == from || link.Target == from))
        {
            var inverse = sides.Named(link.Relation)?.Relation.Inverse ?? link.Relation;
            store.Remove(link);
            store.Announce(new RecordUnlinked(link.Source, link.Id, link.Relation, link.Target), by);
            store.Announce(new RecordUnlinked(link.Target, link.Id, inverse, link.Source), by);
            var (source, target) = (link.Source == from ? to : link.Source, link.Target == from ? to : link.Target);
            if (source != target && there.Add((source, link.Relation, target)))
                store.Join(new Link { FromKind = source.Kind, From = source.Id, Relation = link.Relation, ToKind = target.Kind, To = target.Id, At = link.At }, inverse, by);
        }
    }
}
