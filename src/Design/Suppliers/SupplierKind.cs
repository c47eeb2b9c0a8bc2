using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Design.Suppliers;

/// <summary>What everybody may know of a supplier, and what may be done with it.</summary>
public static class SupplierKind
{
    public static RecordKind<Supplier> Kind { get; } = new RecordKind<Supplier>("supplier", "suppliers", "SUP", "Supplier")
        .Titled(supplier => supplier.Name)
        .Serves("Those outside whom your services rest on, and who answers for them. Add the first, then its contracts: you are told before the last day to give notice.")
        .Lives(SupplierLife.Life, supplier => supplier.State)
        .AlsoKnownAs(supplier => supplier.Name)
        .With("name", supplier => supplier.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", supplier => supplier.Description, field => field.Editable().Searchable().LongText())
        .With("category", supplier => supplier.Category, field => field.Editable().Listed())
        .With("owner", supplier => supplier.Owner, field => field.Editable().Listed())
        .With("contacts", supplier => supplier.Contacts, field => field.Editable())
        .With("services", supplier => supplier.Services, field => field.Editable().Listed())
        .With("website", supplier => supplier.Website, field => field.Editable().Plain());

    public static Resource<Supplier> Resource { get; } = new Resource<Supplier>(Kind)
        .Create<AddSupplier, AddSupplier.Request>()
        .Edit<EditSupplier, EditSupplier.Request>()
        .Move<MoveSupplier, MoveSupplier.Request>(SupplierLife.Active, [SupplierLife.Proposed])
        .Move<MoveSupplier, MoveSupplier.Request>(SupplierLife.Active, [SupplierLife.Ending])
        .Move<MoveSupplier, MoveSupplier.Request>(SupplierLife.Ending)
        .Move<MoveSupplier, MoveSupplier.Request>(SupplierLife.Ended, [SupplierLife.Ending])
        .Move<MoveSupplier, MoveSupplier.Request>(SupplierLife.Ended, [SupplierLife.Proposed]);

    public static RecordKey Key(Id<Supplier> supplier) => new(Kind.Name, supplier.Value);
}
