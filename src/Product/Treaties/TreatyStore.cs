using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;

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

        /// <summary>Service objectives of what delivers a product; those of a service that delivers no product may be named too.</summary>
        /// <exception cref="Refused">One is about a service that delivers another product and not this one.</exception>
        internal async Task DemandOwn(DigitalProduct product, IReadOnlyList<Id<ServiceObjective>> objectives, CancellationToken stop)
        {
            var services = product.Services;
            var others = await store.ServiceObjectives.AsNoTracking().Where(objective => objectives.Contains(objective.Id) && !services.Contains(objective.Service))
                .OrderBy(objective => objective.Serial).Select(objective => new { objective.Serial, objective.Service }).ToListAsync(stop);
            foreach (var other in others)
            {
                if ((await store.ProductsBy(new HashSet<Id<Service>> { other.Service }, stop)).Count > 0)
                    throw new Refused($"{ObjectiveKind.Kind.NumberOf(other.Serial)} is about a service of another product: name service objectives of this one.", "serviceObjectives");
            }
        }
    }
}
