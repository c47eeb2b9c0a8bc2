using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Treaties;

/// <summary>Writes down what the owners of a product and of its operation want to agree; it holds once both have signed it.</summary>
public sealed class DraftTreaty(Store store) : IFeature<DraftTreaty.Request, Treaty>
{
    /// <param name="ProductOwner">Null: who owns the product.</param>
    /// <param name="OperationsOwner">Null: who owns the service of the first objective, where that is somebody else.</param>
    public sealed record Request(
        string? Title = null,
        Id<DigitalProduct>? Product = null,
        IReadOnlyList<Id<ServiceObjective>>? ServiceObjectives = null,
        Id<Person>? ProductOwner = null,
        Id<Person>? OperationsOwner = null,
        IReadOnlyList<TreatyStage>? Stages = null,
        string? Description = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names no product, objective or stage, an objective of another product, or a stage makes no sense.</exception>
    public async Task<Treaty> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var product = await store.Product(request.Product ?? throw new Refused("Say for which product it is agreed.", "product"), stop);
        var objectives = TreatyRules.Objectives(request.ServiceObjectives);
        await store.DemandOwn(product, objectives, stop);
        var first = objectives[0];
        var services = store.ServiceObjectives.Where(objective => objective.Id == first).Select(objective => objective.Service);
        var keeper = await store.Services.Where(service => services.Contains(service.Id)).Select(service => service.Owner).SingleOrDefaultAsync(stop);
        var (owner, operations) = (request.ProductOwner ?? product.Owner, request.OperationsOwner);
        operations ??= keeper == owner ? null : keeper;
        TreatyRules.DemandTwo(owner, operations);
        var treaty = new Treaty
        {
            Title = TreatyRules.Title(request.Title),
            Description = TreatyRules.Text(request.Description, "description"),
            Product = product.Id,
            Custom = request.Custom ?? CustomValues.None,
        };
        treaty.Name(owner, operations);
        treaty.Write(new(objectives, TreatyRules.Stages(request.Stages)));
        store.Add(treaty);
        store.Announce(new TreatyDrafted(treaty.Id, treaty.Title), by);
        await store.SaveChangesAsync(stop);
        return treaty;
    }
}
