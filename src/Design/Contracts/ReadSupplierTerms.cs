using Microsoft.EntityFrameworkCore;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Contracts;

/// <summary>Says on which suppliers services rest, and how long what was agreed with each of them holds.</summary>
public sealed class ReadSupplierTerms(Store store)
{
    /// <summary>A site has some hundred suppliers and contracts: few enough to look at all.</summary>
    private const int Most = 5_000;

    private List<Supplier>? suppliers;
    private List<Contract> contracts = [];

    /// <summary>A line for each service and each supplier that is not over, in their order. What was read is kept for as long as this one lives.</summary>
    public async Task<IReadOnlyList<SupplierTerms>> Of(IReadOnlyCollection<Id<Service>> services, CancellationToken stop)
    {
        if (services.Count == 0)
            return [];
        if (suppliers is null)
        {
            suppliers = await store.Suppliers.AsNoTracking().Where(row => row.State == SupplierLife.Active || row.State == SupplierLife.Ending).OrderBy(row => row.Serial).Take(Most).ToListAsync(stop);
            contracts = suppliers.Count == 0 ? [] : await store.Contracts.AsNoTracking().Where(row => row.State == ContractLife.InForce || row.State == ContractLife.Expired).OrderBy(row => row.Serial).Take(Most).ToListAsync(stop);
        }

        var with = contracts.ToLookup(contract => contract.Supplier);
        return [.. services.SelectMany(service => suppliers, (service, supplier) => Of(service, supplier, with[supplier.Id])).OfType<SupplierTerms>()];
    }

    private static SupplierTerms? Of(Id<Service> service, Supplier supplier, IEnumerable<Contract> with)
    {
        // A contract that names no service covers whatever is said to rest on its supplier.
        var rests = supplier.Services.Contains(service);
        var covering = with.Where(contract => contract.Services.Contains(service) || (rests && contract.Services.Count == 0)).ToList();
        if (covering.Count == 0 && !rests)
            return null;
        var holding = covering.FindAll(contract => contract.State == ContractLife.InForce);
        return new(service, supplier, holding.Find(contract => contract.LastsUntil is null) ?? holding.MaxBy(contract => contract.LastsUntil, StringComparer.Ordinal) ?? covering.MaxBy(contract => contract.EndsOn, StringComparer.Ordinal));
    }
}
