using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Products;

namespace Tandem.Product.Treaties;

/// <summary>Changes a treaty: what somebody signed becomes a new edition, and what is in force stays so until both have signed the next.</summary>
public sealed class EditTreaty(Store store) : IFeature<EditTreaty.Request>
{
    public sealed record Request(Id<Treaty> Treaty, Patch Patch);

    /// <exception cref="Refused">It ended, an objective is another product's, or a stage makes no sense.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (treaty, patch) = (await store.Treaty(request.Treaty, stop), request.Patch);
        if (treaty.State == TreatyLife.Ended)
            throw new Refused("It ended: draft a new one.", "state");
        patch.Take<string>("title", value => treaty.Title = TreatyRules.Title(value));
        patch.Take<string>("description", value => treaty.Description = TreatyRules.Text(value, "description"));
        patch.Take<CustomValues>("custom", value => treaty.Custom = value ?? CustomValues.None);
        var (product, operations) = (treaty.ProductOwner, treaty.OperationsOwner);
        patch.Take<Id<Person>?>("productOwner", value => product = value);
        patch.Take<Id<Person>?>("operationsOwner", value => operations = value);
        TreatyRules.DemandTwo(product, operations);
        treaty.Name(product, operations);
        var text = treaty.Text;
        patch.Take<List<Id<ServiceObjective>>>("serviceObjectives", value => text = text with { ServiceObjectives = TreatyRules.Objectives(value) });
        if (patch.Names("serviceObjectives"))
            await store.DemandOwn(await store.Product(treaty.Product, stop), text.ServiceObjectives, stop);
        patch.Take<List<TreatyStage>>("stages", value => text = text with { Stages = TreatyRules.Stages(value) });
        treaty.Write(text);
        store.Announce(new TreatyEdited(treaty.Id, treaty.TextEdition), by);
        await store.SaveChangesAsync(stop);
    }
}
