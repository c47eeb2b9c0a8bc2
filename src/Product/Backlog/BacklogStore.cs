using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;

namespace Tandem.Product.Backlog;

/// <summary>The table of backlog items and its named queries.</summary>
public static class BacklogStore
{
    /// <summary>From a backlog item to what speaks for it: an incident, a problem, an idea, a change.</summary>
    public const string SupportedBy = "supportedBy";

    /// <summary>From what speaks for an item to the item.</summary>
    public const string Supports = "supports";

    /// <summary>From an item to one that cannot begin before it is over.</summary>
    public const string Blocks = "blocks";

    /// <summary>From an item to one that must be over before.</summary>
    public const string BlockedBy = "blockedBy";

    /// <summary>How far two neighbours lie apart at first: room for thirty items between the same two.</summary>
    internal const long Gap = 1L << 32;

    internal static void Map(EntityTypeBuilder<BacklogItem> item)
    {
        item.Ignore(row => row.IsOver);
        item.Ignore(row => row.Feasibility);
        item.HasIndex(row => new { row.Product, row.FinishedAt });
        item.HasIndex(row => new { row.Open, row.JudgedOn });
        item.Property(row => row.Hindrances).KeptAsJson();
        item.HasIndex(row => new { row.Product, row.Rank });
        item.HasIndex(row => new { row.Product, row.Open, row.Rank });
        item.HasIndex(row => new { row.Open, row.Rank });
        item.HasIndex(row => new { row.State, row.Rank });
        item.HasIndex(row => new { row.Open, row.Score });
        item.HasIndex(row => row.Rank);
        item.HasIndex(row => row.Score);
        item.HasIndex(row => row.Type);
        item.HasIndex(row => row.Parent);
        item.HasIndex(row => row.Objective);
        item.Property(row => row.Acceptance).KeptAsJson();
        item.Property(row => row.Skills).KeptAsJson();
        item.HasIndex(row => new { row.Open, row.ClaimsCapacity });
        item.Property(row => row.ExpectedLoad).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<BacklogItem> BacklogItems => store.Set<BacklogItem>();

        /// <exception cref="Missing">There is no such item.</exception>
        internal async Task<BacklogItem> BacklogItem(Id<BacklogItem> id, CancellationToken stop) =>
            await store.BacklogItems.SingleOrDefaultAsync(item => item.Id == id, stop) ?? throw new Missing("backlog item");

        /// <summary>The open items that will use something limited.</summary>
        internal IQueryable<BacklogItem> ClaimingItems => store.BacklogItems.AsNoTracking().Where(item => item.Open == EF.Parameter(true) && item.ClaimsCapacity == EF.Parameter(true)).OrderBy(item => item.Serial);

        /// <summary>The place behind the last item of a product.</summary>
        internal async Task<long> LastRank(Id<DigitalProduct> product, CancellationToken stop) =>
            (await store.BacklogItems.Where(item => item.Product == product).MaxAsync(item => (long?)item.Rank, stop) ?? 0) + Gap;

        /// <summary>The open items that must be over before this one can begin.</summary>
        internal async Task<List<BacklogItem>> OpenBlockers(Id<BacklogItem> item, CancellationToken stop)
        {
            var links = await store.Links.Where(link => link.To == item.Value && link.Relation == Blocks).Select(link => link.From).ToListAsync(stop);
            List<Id<BacklogItem>> ids = [.. links.Select(id => new Id<BacklogItem>(id))];
            return ids.Count == 0 ? [] : await store.BacklogItems.AsNoTracking().Where(row => ids.Contains(row.Id) && row.Open == EF.Parameter(true)).OrderBy(row => row.Rank).ToListAsync(stop);
        }

        /// <summary>Says that a record speaks for an item; the caller has asked who may, and saves.</summary>
        internal void Support(Id<BacklogItem> item, RecordKey by, Kernel.Access.Actor actor, DateTimeOffset at)
        {
            var from = BacklogItemKind.Key(item);
            store.Join(new Link { FromKind = from.Kind, From = from.Id, Relation = SupportedBy, ToKind = by.Kind, To = by.Id, At = Moments.ToMicrosecond(at) }, Supports, actor);
        }
    }
}
