using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;

namespace Tandem.Product.Treaties;

/// <summary>The table of treaties and its named queries.</summary>
public static class TreatyStore
{
    internal static void Map(EntityTypeBuilder<Treaty> treaty)
    {
        treaty.ToTable("treaties");
        treaty.Ignore(row => row.Text);
        treaty.Ignore(row => row.TextEdition);
        treaty.Ignore(row => row.IsToBeSigned);
        treaty.Ignore(row => row.Reached);
        treaty.HasIndex(row => new { row.State, row.Stage });
        treaty.HasIndex(row => row.Product);
        treaty.HasIndex(row => row.ProductOwner);
        treaty.HasIndex(row => row.OperationsOwner);
        treaty.HasIndex(row => row.Stage);
        treaty.HasIndex(row => row.StageSince);
        treaty.HasIndex(row => row.InForceSince);
        treaty.Property(row => row.ServiceObjectives).KeptAsJson();
        treaty.Property(row => row.Stages).KeptAsJson();
        treaty.Property(row => row.NextServiceObjectives).KeptAsJson();
        treaty.Property(row => row.NextStages).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Treaty> Treaties => store.Set<Treaty>();

        /// <summary>The treaties of a product that did not end, those in force first.</summary>
        public IQueryable<Treaty> TreatiesOf(Id<DigitalProduct> product) => store.Treaties.AsNoTracking()
            .Where(treaty => treaty.Product == product && treaty.State != TreatyLife.Ended).OrderByDescending(treaty => treaty.State == TreatyLife.InForce).ThenBy(treaty => treaty.Serial);

        /// <exception cref="Missing">There is no such treaty.</exception>
        internal async Task<Treaty> Treaty(Id<Treaty> id, CancellationToken stop) =>
            await store.Treaties.SingleOrDefaultAsync(treaty => treaty.Id == id, stop) ?? throw new Missing("treaty");
    }
}
