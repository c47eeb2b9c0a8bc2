using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Links;

/// <summary>What records are joined to.</summary>
public static class LinkStore
{
    extension(Store store)
    {
        public IQueryable<Link> Links => store.Set<Link>().AsNoTracking();

        /// <summary>Joins two records and tells both; the caller has asked who may, and saves.</summary>
        /// <param name="inverse">What the relation is called from the other side.</param>
        public void Join(Link link, string inverse, Actor by)
        {
            store.Add(link);
            store.Announce(new RecordLinked(link.Source, link.Id, link.Relation, link.Target), by);
            store.Announce(new RecordLinked(link.Target, link.Id, inverse, link.Source), by);
        }

        /// <summary>Every record joined to this one that the actor may read, in the order in which they were joined.</summary>
        public async Task<IReadOnlyList<LinkedRecord>> LinkedTo(RecordKey record, Relations relations, Actor by, CancellationToken stop)
        {
            var links = await store.Links.Where(link => link.From == record.Id || link.To == record.Id).OrderBy(link => link.Id).ToListAsync(stop);
            if (links.Count == 0)
                return [];
            var others = await store.FindAll(links.Select(link => link.Source == record ? link.Target : link.Source), by, stop);
            var linked = new List<LinkedRecord>();
            foreach (var link in links)
            {
                var kept = link.Source == record;
                var other = kept ? link.Target : link.Source;
                if (others.TryGetValue(other, out var found) && relations.Named(link.Relation) is { } side)
                    linked.Add(new(link.Id, side.Relation.NameFrom(kept), side.Relation.LabelFrom(kept), store.Kinds.Named(other.Kind)!, found, link.At));
            }

            return linked;
        }
    }
}
