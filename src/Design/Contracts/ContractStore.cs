using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Contracts;

/// <summary>The table of contracts and its named queries.</summary>
public static class ContractStore
{
    /// <summary>In which a contract covers a configuration item, or anything else that is no service.</summary>
    public const string Covers = "covers";

    /// <summary>Contracts, and policies, of one supplier that are looked at.</summary>
    private const int Most = 500;

    internal static void Map(EntityTypeBuilder<Contract> contract)
    {
        contract.Ignore(row => row.LastsUntil);
        contract.HasIndex(row => new { row.State, row.NoticeBy });
        contract.HasIndex(row => row.NoticeBy);
        contract.HasIndex(row => row.Supplier);
        contract.HasIndex(row => row.Owner);
        contract.HasIndex(row => row.StartsOn);
        contract.HasIndex(row => row.EndsOn);
        contract.HasIndex(row => row.NoticeDays);
        contract.HasIndex(row => row.RenewsForMonths);
        contract.HasIndex(row => row.NoticeGivenOn);
        contract.HasIndex(row => row.YearlyCost);
        contract.HasIndex(row => row.Currency);
        contract.Property(row => row.Policies).KeptAsJson();
        contract.Property(row => row.Services).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Contract> Contracts => store.Set<Contract>();

        public IQueryable<Contract> ContractsWith(Id<Supplier> supplier) => store.Contracts.Where(contract => contract.Supplier == supplier);

#pragma warning disable CA1309 // Days as text: the database compares them, and knows one order of digits.
        /// <summary>Contracts in force whose last day is before a day.</summary>
        internal IQueryable<Contract> ContractsPast(string day) =>
            store.Contracts.Where(contract => contract.State == ContractLife.InForce && contract.EndsOn != null && string.Compare(contract.EndsOn, day) < 0).OrderBy(contract => contract.EndsOn).ThenBy(contract => contract.Serial);

        /// <summary>Contracts in force of which notice can still be given, and must be within some days.</summary>
        internal IQueryable<Contract> ContractsNear(string from, string until) => store.Contracts
            .Where(contract => contract.State == ContractLife.InForce && contract.NoticeGivenOn == null && string.Compare(contract.NoticeBy, from) >= 0 && string.Compare(contract.NoticeBy, until) <= 0)
            .OrderBy(contract => contract.NoticeBy).ThenBy(contract => contract.Serial);
#pragma warning restore CA1309

        /// <exception cref="Missing">There is no such contract.</exception>
        internal async Task<Contract> Contract(Id<Contract> id, CancellationToken stop) =>
            await store.Contracts.SingleOrDefaultAsync(contract => contract.Id == id, stop) ?? throw new Missing("contract");

        /// <summary>What a supplier promised: the policies that name it, and those that its contracts name.</summary>
        public async Task<List<ServiceLevelPolicy>> PoliciesOf(Id<Supplier> supplier, CancellationToken stop)
        {
            Id<Supplier>? bound = supplier;
            var named = (await store.ContractsWith(supplier).AsNoTracking().OrderBy(contract => contract.Serial).Take(Most).Select(contract => contract.Policies).ToListAsync(stop)).SelectMany(policies => policies).Distinct().ToList();
            return await store.Set<ServiceLevelPolicy>().AsNoTracking().Where(policy => policy.BoundSupplier == bound || named.Contains(policy.Id)).OrderBy(policy => policy.Serial).Take(Most).ToListAsync(stop);
        }
    }
}
