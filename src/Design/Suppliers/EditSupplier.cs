using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Suppliers;

/// <summary>Changes what is known of a supplier.</summary>
public sealed class EditSupplier(Store store) : IFeature<EditSupplier.Request>
{
    public sealed record Request(Id<Supplier> Supplier, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (supplier, patch) = (await store.Supplier(request.Supplier, stop), request.Patch);
        var name = supplier.Name;
        patch.Take<string>("name", value => name = value ?? "");
        if (name != supplier.Name)
        {
            supplier.Name = await SupplierRules.Name(store, name, stop);
            await store.BindPolicies(supplier, supplier.Name, by, stop);
        }

        patch.Take<string>("description", value => supplier.Description = SupplierRules.Text(value, "description"));
        patch.Take<SupplierCategory?>("category", value => supplier.Category = value ?? SupplierCategory.Operational);
        patch.Take<Id<Person>?>("owner", value => supplier.Owner = value);
        patch.Take<List<Id<Person>>>("contacts", value => supplier.Contacts = SupplierRules.Named(value, "contacts"));
        patch.Take<List<Id<Service>>>("services", value => supplier.Services = SupplierRules.Named(value, "services"));
        patch.Take<string>("website", value => supplier.Website = SupplierRules.Website(value));
        patch.Take<CustomValues>("custom", value => supplier.Custom = value ?? CustomValues.None);
        store.Announce(new SupplierEdited(supplier.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
