using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>The table of discrepancies and its named queries.</summary>
public static class DiscrepancyStore
{
    internal static void Map(EntityTypeBuilder<Discrepancy> discrepancy)
    {
        discrepancy.HasIndex(row => row.Mark).IsUnique();
        discrepancy.HasIndex(row => new { row.State, row.Nature });
        discrepancy.HasIndex(row => row.Nature);
        discrepancy.HasIndex(row => row.Title);
        discrepancy.HasIndex(row => row.Item);
        discrepancy.HasIndex(row => row.Other);
        discrepancy.HasIndex(row => row.Field);
        discrepancy.HasIndex(row => row.Source);
        discrepancy.HasIndex(row => row.OurSource);
        discrepancy.HasIndex(row => row.FoundAt);
    }

    extension(Store store)
    {
        public DbSet<Discrepancy> Discrepancies => store.Set<Discrepancy>();

        /// <summary>The discrepancy that somebody wants to put right.</summary>
        /// <exception cref="Missing">There is none.</exception>
        /// <exception cref="Refused">It is of another nature.</exception>
        /// <exception cref="NoSuchMove">It is over.</exception>
        internal async Task<Discrepancy> OpenDiscrepancy(Id<Discrepancy> id, DiscrepancyNature nature, Actor by, CancellationToken stop)
        {
            by.Demand(ConfigurationItemKind.Kind.EditRight);
            var found = await store.Discrepancies.SingleOrDefaultAsync(each => each.Id == id, stop) ?? throw new Missing("discrepancy");
            if (found.Nature != nature)
                throw new Refused($"This is {Said(found.Nature)}, not {Said(nature)}.", nameof(nature));
            return found.State == DiscrepancyLife.Open ? found : throw new NoSuchMove(found.State, DiscrepancyLife.Settled);
        }

        internal void Settle(Discrepancy discrepancy, string how, Actor by)
        {
            discrepancy.Move(DiscrepancyLife.Settled, how);
            store.Announce(new DiscrepancySettled(discrepancy.Id, how), by);
        }
    }

    private static string Said(DiscrepancyNature nature) => nature switch
    {
        DiscrepancyNature.Conflict => "a conflict of values",
        DiscrepancyNature.Duplicate => "a duplicate",
        _ => "a stale item",
    };
}
