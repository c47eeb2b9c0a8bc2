using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Freezes;

/// <summary>The table of freezes and its named queries.</summary>
public static class FreezeStore
{
    internal static void Map(EntityTypeBuilder<ChangeFreeze> freeze)
    {
        freeze.HasIndex(row => new { row.State, row.EndsAt });
        freeze.HasIndex(row => row.StartsAt);
        freeze.HasIndex(row => row.Service);
        freeze.Property(row => row.Items).KeptAsJson();
    }

    extension(Store store)
    {
        public DbSet<ChangeFreeze> ChangeFreezes => store.Set<ChangeFreeze>();

        /// <summary>The freezes that stand at any moment from one to another, the earliest first.</summary>
        public IQueryable<ChangeFreeze> FreezesBetween(DateTimeOffset from, DateTimeOffset to) =>
            store.Set<ChangeFreeze>().AsNoTracking().Where(freeze => freeze.State == FreezeLife.Standing && freeze.EndsAt > from && freeze.StartsAt < to).OrderBy(freeze => freeze.StartsAt).ThenBy(freeze => freeze.Serial);

        /// <summary>Those of them that concern what touches these items and services.</summary>
        internal async Task<List<ChangeFreeze>> FreezesOn(IReadOnlyList<Id<ConfigurationItem>> items, IReadOnlyList<Id<Service>> services, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) =>
            (await store.FreezesBetween(from, to).ToListAsync(stop)).FindAll(freeze => freeze.Concerns(items, services));

        /// <exception cref="Missing">There is no such freeze.</exception>
        internal async Task<ChangeFreeze> ChangeFreeze(Id<ChangeFreeze> id, CancellationToken stop) =>
            await store.ChangeFreezes.SingleOrDefaultAsync(freeze => freeze.Id == id, stop) ?? throw new Missing("freeze");
    }
}
