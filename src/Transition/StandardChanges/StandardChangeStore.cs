using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.StandardChanges;

/// <summary>The catalogue of standard changes, and how each went.</summary>
public static class StandardChangeStore
{
    internal static void Map(EntityTypeBuilder<StandardChange> standard)
    {
        standard.HasIndex(row => new { row.State, row.Title });
        standard.HasIndex(row => row.Service);
        standard.HasIndex(row => row.Team);
        standard.Property(row => row.Items).KeptAsJson();
    }

    extension(Store store)
    {
        public DbSet<StandardChange> StandardChanges => store.Set<StandardChange>();

        /// <exception cref="Missing">There is no such standard change.</exception>
        internal async Task<StandardChange> StandardChange(Id<StandardChange> id, CancellationToken stop) =>
            await store.StandardChanges.SingleOrDefaultAsync(standard => standard.Id == id, stop) ?? throw new Missing("standard change");

        /// <summary>How often it was done, and how often that went as planned.</summary>
        public async Task<Success> SuccessOf(Id<StandardChange> standard, CancellationToken stop)
        {
            var outcomes = await store.Changes.Where(change => change.Standard == standard && change.Outcome != null)
                .GroupBy(change => change.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
            return new(outcomes.Sum(each => each.Count), outcomes.Where(each => each.Key == ChangeOutcome.Successful).Sum(each => each.Count));
        }
    }
}
