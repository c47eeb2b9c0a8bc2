using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Design.Suppliers;

/// <summary>Supplier management: those outside on whom services rest, and who answers for them.</summary>
public static class SupplierPractice
{
    public static Practice Practice { get; } = new Practice("Supplier management")
        .Record(SupplierKind.Kind, SupplierStore.Map, SupplierKind.Resource)
        .Tells(SupplierKind.Kind, telling => telling.Gives(supplier => supplier.Owner, "Given to you").Calls<SupplierMoved>("Where it stands has changed"))
        .Uses(services => services.AddDoor<ServiceSuppliers>("service.main", 20))
        .Answers(app => app.MapGet("/suppliers/{number}/attainment", IResult (string number) => new RazorComponentResult<SupplierAttainment>(new { Number = number })))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "suppliers.read", "suppliers.comment")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "suppliers.read", "suppliers.comment")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "suppliers.*")
        .Explains("Supplier", "Somebody outside of the organisation whose goods or services its own services rest on.")
        .Explains("Category of a supplier", "How much depends on it: strategic, tactical, operational, or commodity where many others sell the same.")
        .Shows("Suppliers", "/suppliers", "truck-delivery", SupplierKind.Kind.ReadRight);
}
