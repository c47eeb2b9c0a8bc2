using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Suppliers;

/// <summary>The table of suppliers and its named queries.</summary>
public static class SupplierStore
{
    /// <summary>Policies of one supplier that are looked at.</summary>
    private const int MostPolicies = 500;

    internal static void Map(EntityTypeBuilder<Supplier> supplier)
    {
        supplier.HasIndex(row => row.Name).IsUnique();
        supplier.HasIndex(row => row.State);
        supplier.HasIndex(row => row.Category);
        supplier.HasIndex(row => row.Owner);
        supplier.Property(row => row.Contacts).KeptAsJson();
        supplier.Property(row => row.Services).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Supplier> Suppliers => store.Set<Supplier>();

        /// <exception cref="Missing">There is no such supplier.</exception>
        internal async Task<Supplier> Supplier(Id<Supplier> id, CancellationToken stop) =>
            await store.Suppliers.SingleOrDefaultAsync(supplier => supplier.Id == id, stop) ?? throw new Missing("supplier");

        /// <summary>Underpinning contracts that named the supplier by its name alone are joined to it, and those that are joined take over a new name. Saved by whoever asks.</summary>
        internal async Task BindPolicies(Supplier supplier, string name, Actor by, CancellationToken stop)
        {
            Id<Supplier>? bound = supplier.Id;
            var policies = await store.Set<ServiceLevelPolicy>().Where(policy => policy.BoundSupplier == bound || (policy.BoundSupplier == null && policy.Supplier == name))
                .OrderBy(policy => policy.Serial).Take(MostPolicies).ToListAsync(stop);
            foreach (var policy in policies.Where(policy => policy.BoundSupplier is null || policy.Supplier != name))
            {
                (policy.BoundSupplier, policy.Supplier) = (supplier.Id, name);
                store.Announce(new ServiceLevelPolicyEdited(policy.Id), by);
            }
        }
    }
}
