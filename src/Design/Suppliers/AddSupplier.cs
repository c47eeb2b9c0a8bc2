using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Suppliers;

/// <summary>Writes a supplier down, as proposed. Service level policies that named it as a text are joined to it.</summary>
public sealed class AddSupplier(Store store) : IFeature<AddSupplier.Request, Supplier>
{
    public sealed record Request(
        string? Name = null,
        SupplierCategory? Category = null,
        Id<Person>? Owner = null,
        IReadOnlyList<Id<Service>>? Services = null,
        IReadOnlyList<Id<Person>>? Contacts = null,
        string? Website = null,
        string? Description = null,
        CustomValues? Custom = null);

    public async Task<Supplier> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var supplier = new Supplier
        {
            Name = await SupplierRules.Name(store, request.Name, stop),
            Category = request.Category ?? SupplierCategory.Operational,
            Owner = request.Owner,
            Services = SupplierRules.Named(request.Services, "services"),
            Contacts = SupplierRules.Named(request.Contacts, "contacts"),
            Website = SupplierRules.Website(request.Website),
            Description = SupplierRules.Text(request.Description, "description"),
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(supplier);
        store.Announce(new SupplierAdded(supplier.Id, supplier.Name), by);
        await store.BindPolicies(supplier, supplier.Name, by, stop);
        await store.SaveChangesAsync(stop);
        return supplier;
    }
}
