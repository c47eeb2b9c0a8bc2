using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Priorities;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Products;

/// <summary>Writes a product down, as a concept.</summary>
public sealed class AddProduct(Store store) : IFeature<AddProduct.Request, DigitalProduct>
{
    public sealed record Request(
        string? Name = null,
        string? Vision = null,
        string? Strategy = null,
        Id<Person>? Owner = null,
        Id<Team>? Team = null,
        string? Customers = null,
        IReadOnlyList<Id<Service>>? Services = null,
        IReadOnlyList<Id<Objective>>? Objectives = null,
        Formula? Formula = null,
        CustomValues? Custom = null);

    public async Task<DigitalProduct> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var product = new DigitalProduct
        {
            Name = await ProductRules.Name(store, request.Name, stop),
            Vision = ProductRules.Text(request.Vision, "vision"),
            Strategy = ProductRules.Text(request.Strategy, "strategy"),
            Owner = request.Owner,
            Team = request.Team,
            Customers = ProductRules.Customers(request.Customers),
            Services = ProductRules.Named(request.Services, "services"),
            Objectives = ProductRules.Named(request.Objectives, "objectives"),
            Formula = request.Formula ?? Priorities.Formula.CostOfDelay,
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(product);
        store.Announce(new ProductAdded(product.Id, product.Name), by);
        await store.SaveChangesAsync(stop);
        return product;
    }
}
