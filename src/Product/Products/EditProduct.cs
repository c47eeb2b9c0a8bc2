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

/// <summary>Changes what is known of a product.</summary>
public sealed class EditProduct(Store store) : IFeature<EditProduct.Request>
{
    public sealed record Request(Id<DigitalProduct> Product, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (product, patch) = (await store.Product(request.Product, stop), request.Patch);
        var name = product.Name;
        patch.Take<string>("name", value => name = value ?? "");
        if (name != product.Name)
            product.Name = await ProductRules.Name(store, name, stop);
        patch.Take<string>("vision", value => product.Vision = ProductRules.Text(value, "vision"));
        patch.Take<string>("strategy", value => product.Strategy = ProductRules.Text(value, "strategy"));
        patch.Take<Id<Person>?>("owner", value => product.Owner = value);
        patch.Take<Id<Team>?>("team", value => product.Team = value);
        patch.Take<string>("customers", value => product.Customers = ProductRules.Customers(value));
        patch.Take<List<Id<Service>>>("services", value => product.Services = ProductRules.Named(value, "services"));
        patch.Take<List<Id<Objective>>>("objectives", value => product.Objectives = ProductRules.Named(value, "objectives"));
        patch.Take<Formula?>("formula", value => product.Formula = value ?? Formula.CostOfDelay);
        patch.Take<int?>("incidentWeight", value => product.IncidentWeight = ProductRules.Weight(value, "incidentWeight"));
        patch.Take<int?>("recurrenceWeight", value => product.RecurrenceWeight = ProductRules.Weight(value, "recurrenceWeight"));
        patch.Take<int?>("nightPageWeight", value => product.NightPageWeight = ProductRules.Weight(value, "nightPageWeight"));
        patch.Take<int?>("penaltyWeight", value => product.PenaltyWeight = ProductRules.Weight(value, "penaltyWeight"));
        patch.Take<int?>("budgetWeight", value => product.BudgetWeight = ProductRules.Weight(value, "budgetWeight"));
        patch.Take<int?>("workWeight", value => product.WorkWeight = ProductRules.Weight(value, "workWeight"));
        patch.Take<int?>("satisfactionWeight", value => product.SatisfactionWeight = ProductRules.Weight(value, "satisfactionWeight"));
        patch.Take<int?>("voteWeight", value => product.VoteWeight = ProductRules.Weight(value, "voteWeight"));
        patch.Take<int?>("objectiveWeight", value => product.ObjectiveWeight = ProductRules.Weight(value, "objectiveWeight"));
        patch.Take<CustomValues>("custom", value => product.Custom = value ?? CustomValues.None);
        store.Announce(new ProductEdited(product.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
